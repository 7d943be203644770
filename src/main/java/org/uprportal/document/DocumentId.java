package org.uprportal.document;

import java.util.UUID;

/** Which document. Random, so that nobody finds others by counting. */
public record DocumentId(UUID value) {

    static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
