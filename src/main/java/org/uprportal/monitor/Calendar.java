package org.uprportal.monitor;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;

/** Where a review stands by its dates alone; asks nobody. */
final class Calendar {

    private Calendar() {}

    /** The stage that its dates say it is in. */
    static Stage stage(CycleSummary cycle, Instant now) {
        if (cycle.past(CycleDate.ADOPTION, now)) {
            return cycle.past(CycleDate.MID_TERM_DUE, now) ? Stage.MID_TERM : Stage.FOLLOW_UP;
        }
        if (cycle.past(CycleDate.REVIEW, now)) {
            return Stage.RESPONSE;
        }
        if (cycle.past(CycleDate.ADVANCE_QUESTIONS_DUE, now)) {
            return Stage.REVIEW;
        }
        if (cycle.past(CycleDate.STAKEHOLDER_DEADLINE, now)) {
            return Stage.LOBBYING;
        }
        return cycle.status() == CycleStatus.RUNNING ? Stage.SUBMISSION : Stage.CONSULTATION;
    }

    /** The date that comes next; null where all are over, and of a closed review. */
    static @Nullable CycleDate next(CycleSummary cycle, Instant now) {
        return cycle.closed()
                ? null
                : Arrays.stream(CycleDate.values())
                        .filter(date -> !cycle.past(date, now))
                        .min(Comparator.comparing(cycle::on))
                        .orElse(null);
    }
}
