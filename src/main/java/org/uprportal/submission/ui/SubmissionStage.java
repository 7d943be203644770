package org.uprportal.submission.ui;

import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress;
import org.uprportal.platform.PortalClock;
import org.uprportal.submission.Submissions;

/** Where submissions stand: only what the dates say, never whether or how many there are. */
@Component
class SubmissionStage implements StageProgress {

    private final PortalClock clock;
    private final Submissions submissions;

    SubmissionStage(PortalClock clock, Submissions submissions) {
        this.clock = clock;
        this.submissions = submissions;
    }

    @Override
    public Stage stage() {
        return Stage.SUBMISSION;
    }

    @Override
    public Standing standing(CycleSummary cycle) {
        var deadline = cycle.on(CycleDate.STAKEHOLDER_DEADLINE);
        var phase = clock.instant().isAfter(deadline)
                ? Phase.DONE
                : cycle.status() == CycleStatus.RUNNING ? Phase.OPEN : Phase.AHEAD;
        return new Standing(phase, null, deadline, phase == Phase.DONE ? "cycle.says.submissionsOver" : null);
    }

    @Override
    public boolean openToReader(CycleSummary cycle) {
        return submissions.mayBegin()
                && cycle.status() == CycleStatus.RUNNING
                && clock.instant().isBefore(cycle.on(CycleDate.STAKEHOLDER_DEADLINE));
    }

    /** Once nothing can be filed any more, where they are published. */
    @Override
    public String pathFor(CycleSummary cycle) {
        return clock.instant().isAfter(cycle.on(CycleDate.STAKEHOLDER_DEADLINE))
                ? SubmissionNavigation.publishedOf(cycle.id())
                : pathFor(cycle.id());
    }

    @Override
    public String pathFor(CycleId cycle) {
        return "submissions";
    }
}
