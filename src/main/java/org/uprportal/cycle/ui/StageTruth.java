package org.uprportal.cycle.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress.Phase;
import org.uprportal.cycle.StageProgress.Standing;

/** What a stage's own word means in the life of its cycle: what is late, what never took place, what is over. */
final class StageTruth {

    private StageTruth() {}

    static Standing of(Stage stage, Standing said, CycleSummary cycle, Instant now) {
        var phase = phase(stage, said, cycle, now);
        var unconfirmed = cycle.status() == CycleStatus.OPENED && phase == Phase.SKIPPED;
        return new Standing(
                phase,
                said.from(),
                said.until(),
                unconfirmed ? "cycle.says.unconfirmed" : phase == said.phase() ? said.word() : null);
    }

    private static Phase phase(Stage stage, Standing said, CycleSummary cycle, Instant now) {
        var past = isPast(said.until() == null ? said.from() : said.until(), now);
        return switch (cycle.status()) {
            case OPENED ->
                said.phase() == Phase.DONE || past || beforeTheReview(stage, cycle, now) ? Phase.SKIPPED : Phase.AHEAD;
            case CLOSED ->
                switch (said.phase()) {
                    case AHEAD, LATE, SKIPPED -> Phase.SKIPPED;
                    case OPEN, DONE -> Phase.DONE;
                };
            case RUNNING ->
                switch (said.phase()) {
                    case AHEAD ->
                        beforeTheReview(stage, cycle, now)
                                ? Phase.SKIPPED
                                : past || isPast(said.from(), now) ? Phase.LATE : Phase.AHEAD;
                    case OPEN -> isPast(said.until(), now) ? Phase.LATE : Phase.OPEN;
                    case LATE, DONE, SKIPPED -> said.phase();
                };
        };
    }

    /** Consultation, submissions and lobbying make no sense any more once the review has begun. */
    private static boolean beforeTheReview(Stage stage, CycleSummary cycle, Instant now) {
        return stage.ordinal() < Stage.REVIEW.ordinal() && now.isAfter(cycle.on(CycleDate.REVIEW));
    }

    private static boolean isPast(@Nullable Instant moment, Instant now) {
        return moment != null && moment.isBefore(now);
    }
}
