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

    /** To whom it went and how far it is, without what it says. */
    MailSummary withoutWords() {
        return new MailSummary(id, to, "", "", status, writtenAt, sentAt);
    }

    /** Where the letter is. */
    public enum Status {
        WAITING,
        SENT,
        FAILED
    }
}
