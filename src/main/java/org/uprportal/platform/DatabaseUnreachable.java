package org.uprportal.platform;

import java.sql.SQLException;

/** Says that the database server chosen by its address does not let the portal in. */
public final class DatabaseUnreachable extends RuntimeException {

    private DatabaseUnreachable(String sentence, SQLException cause) {
        super(sentence, cause);
    }

    static DatabaseUnreachable at(String url, String settings, SQLException cause) {
        // The parameters of the address may carry a password.
        String address = url.replaceFirst("\\?.*$", "");
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
        return new DatabaseUnreachable(
                "The database at " + address + " cannot be used (" + reason + "): check " + settings + ".", cause);
    }
}
