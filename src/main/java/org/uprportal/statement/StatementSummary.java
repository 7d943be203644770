package org.uprportal.statement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.state.StateCode;

/**
 * A statement as lists show it.
 *
 * @param author who drafted it, by name
 * @param addressee the body it addresses, by name; empty while none is chosen
 * @param signatories how many sign what stands, as far as it is told
 */
public record StatementSummary(
        StatementId id,
        CycleId cycle,
        StateCode state,
        String author,
        String addressee,
        String title,
        StatementStatus status,
        @Nullable Instant signUntil,
        @Nullable Instant sentAt,
        @Nullable Instant answerDue,
        @Nullable Instant answeredAt,
        int signatories) {

    /** For how many days it has been without an answer, or was; none before it is sent. */
    public long daysWithoutAnswer(Instant now) {
        return sentAt == null
                ? 0
                : Duration.between(sentAt, answeredAt == null ? now : answeredAt)
                        .toDays();
    }
}
