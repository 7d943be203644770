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
import org.uprportal.review.ReviewCourse;
import org.uprportal.review.ReviewSchedule;
import org.uprportal.review.Reviews;

/** How others link to a review, and where it stands. */
@Component
public class ReviewNavigation implements StageProgress {

    /** How long the Working Group takes for a State. */
    private static final Duration HOURS = Duration.ofMinutes(210);

    private static final String PROCESS = "review";

    private final PortalClock clock;

    private final ReviewCourse course;
    private final Reviews reviews;

    ReviewNavigation(PortalClock clock, ReviewCourse course, Reviews reviews) {
        this.clock = clock;
        this.course = course;
        this.reviews = reviews;
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
        var now = clock.instant();
        var step = course.of(cycle.id());
        if (step == ReviewCourse.Step.RECORDED) {
            return new Standing(Phase.DONE, review, null, "cycle.says.recorded");
        }
        if (step == ReviewCourse.Step.NONE || now.isBefore(review)) {
            return new Standing(Phase.AHEAD, review, null);
        }
        return now.isBefore(review.plus(HOURS))
                ? new Standing(Phase.OPEN, review, null, "cycle.says.sitting")
                : new Standing(Phase.OPEN, review, ReviewSchedule.importDue(review), "cycle.says.reviewed");
    }

    @Override
    public boolean openToReader(CycleSummary cycle) {
        return reviews.mayAsk(cycle.state())
                && cycle.status() == CycleStatus.RUNNING
                && clock.instant().isBefore(cycle.on(CycleDate.ADVANCE_QUESTIONS_DUE));
    }

    @Override
    public String pathFor(CycleId cycle) {
        return review(cycle);
    }

    @Override
    public String process() {
        return PROCESS;
    }
}
