package org.uprportal.account;

import java.io.Serializable;
import java.util.UUID;

/** The random id of one sign-in; it stands in the web session and never leaves the server. */
public record SignInId(UUID value) implements Serializable {

    /** A new random id. */
    public static SignInId random() {
        return new SignInId(UUID.randomUUID());
    }
}
