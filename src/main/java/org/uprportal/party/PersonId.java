package org.uprportal.party;

import java.util.UUID;

/** A person's random id. */
public record PersonId(UUID value) {

    /** A new random id. */
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }
}
