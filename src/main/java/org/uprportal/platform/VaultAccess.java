package org.uprportal.platform;

/** Where the identity vault is: a schema and an account of its own, which the portal's own account cannot see. */
public record VaultAccess(String url, String user, SecretFile secret) {

    VaultAccess(String url, String user, String password) {
        this(url, user, new SecretFile(null, password));
    }

    /** As it is now: it can change while the portal runs. */
    public String password() {
        return secret.current();
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "VaultAccess[" + user + "]";
    }
}
