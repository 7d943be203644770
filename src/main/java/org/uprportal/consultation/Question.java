package org.uprportal.consultation;

import java.util.UUID;

/** A question the government asks. */
public record Question(UUID id, String text) {

    /** A new question. */
    public static Question of(String text) {
        return new Question(UUID.randomUUID(), text);
    }
}
