package org.uprportal.review.ui;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress;
import org.uprportal.platform.PortalClock;

/** How others link to a review, and where it stands. */
@Component
public class ReviewNavigation implements StageProgress {

    /** How long the Working Group takes for a State. */
    private static final Duration HOURS = Duration.ofMinutes(210);

    private final PortalClock clock;

    ReviewNavigation(PortalClock clock) {
        this.clock = clock;
    }

    /** The page of one review. */
    public static String review(CycleId cycle) {
        return "reviews/" + cycle.value();
    }

    @Override
    public Stage stage() {
        return Stage.REVIEW;
    }

    @Override
    public Standing standing(CycleSummary cycle) {
        var review = cycle.on(CycleDate.REVIEW);
        var over = review.plus(HOURS);
        var now = clock.instant();
        var open = cycle.status() == CycleStatus.RUNNING
                && now.isAfter(cycle.on(CycleDate.NATIONAL_REPORT_DUE))
                && now.isBefore(over);
        return new Standing(now.isAfter(over) ? Phase.DONE : open ? Phase.OPEN : Phase.AHEAD, review, null);
    }

    @Override
    public String pathFor(CycleId cycle) {
        return review(cycle);
    }

    @Override
    public String process() {
        return "review";
    }
}
