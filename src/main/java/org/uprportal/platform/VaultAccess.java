package org.uprportal.platform;

/** Where the identity vault is: a schema and an account of its own, which the portal's own account cannot see. */
public record VaultAccess(String url, String user, String password) {

    /** Never the password. */
    @Override
    public String toString() {
        return "VaultAccess[" + user + "]";
    }
}
