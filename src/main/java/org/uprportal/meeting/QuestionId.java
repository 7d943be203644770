package org.uprportal.meeting;

import java.util.UUID;

/** Names a question of the host. */
public record QuestionId(UUID value) {

    /** The id of a new one. */
    public static QuestionId random() {
        return new QuestionId(UUID.randomUUID());
    }
}
