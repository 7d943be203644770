package org.uprportal.platform.database;

/** An account of the server, from this machine only. */
public record DatabaseAccount(String user, String password) {

    /** Never the password. */
    @Override
    public String toString() {
        return "DatabaseAccount[" + user + "]";
    }
}
