package org.uprportal.consultation;

import java.time.Instant;
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
        @Nullable Instant answersBy) {}
