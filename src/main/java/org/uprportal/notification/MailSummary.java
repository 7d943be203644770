package org.uprportal.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter in the outbox. */
public record MailSummary(
        UUID id,
        String to,
        String subject,
        String body,
        Status status,
        Instant writtenAt,
        @Nullable Instant sentAt) {

    /** Where the letter is. */
    public enum Status {
        WAITING,
        SENT,
        FAILED
    }
}
