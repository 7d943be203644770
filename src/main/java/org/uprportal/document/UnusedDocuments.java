package org.uprportal.document;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Retained;

/** Files that somebody sent and never put anywhere. */
@Component
class UnusedDocuments implements Retained {

    private final Shelf shelf;

    UnusedDocuments(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String name() {
        return "unused-documents";
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(1);
    }

    @Override
    public int forget(Instant before) {
        return shelf.forgetUnused(before);
    }
}
