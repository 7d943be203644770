package org.uprportal.consultation;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.state.StateCode;

/** A consultation as a row of a list. */
public record ConsultationSummary(
        ConsultationId id,
        CycleId cycle,
        StateCode state,
        int cycleNumber,
        String title,
        ConsultationStatus status,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Instant answersBy) {

    /** From when it takes contributions; of one that is published. */
    public Instant opening() {
        return Objects.requireNonNull(opens, Consultation.WITHOUT_DATES);
    }

    /** Until when it takes contributions; of one that is published. */
    public Instant closing() {
        return Objects.requireNonNull(closes, Consultation.WITHOUT_DATES);
    }

    /** Until when the government answers; of one that is published. */
    public Instant answering() {
        return Objects.requireNonNull(answersBy, Consultation.WITHOUT_DATES);
    }
}
