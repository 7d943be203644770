package org.uprportal.submission.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.submission.PublicationEvent;
import org.uprportal.submission.SubmissionSchedule;

/** Puts the publication of a review's submissions before the secretariat, once the deadline for them is over. */
@Component
class PublicationProcess {

    private final Workflow workflow;
    private final Cycles cycles;
    private final PortalClock clock;

    PublicationProcess(Workflow workflow, Cycles cycles, PortalClock clock) {
        this.workflow = workflow;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** A cycle whose time for submissions was over before it came here has none to publish. */
    @EventListener
    @Order(10)
    void on(CycleEvent.Confirmed confirmed) {
        var cycle = cycles.get(confirmed.cycle());
        var deadline = cycle.on(CycleDate.STAKEHOLDER_DEADLINE);
        if (clock.instant().isBefore(deadline)) {
            workflow.start(
                    PublicationModel.PROCESS,
                    confirmed.cycle().value(),
                    Map.of(
                            PublicationModel.DEADLINE,
                            deadline,
                            PublicationModel.REMINDER,
                            SubmissionSchedule.publicationReminder(cycle.on(CycleDate.REVIEW))));
        }
    }

    @EventListener
    @Order(10)
    void on(CycleEvent.DateMoved moved) {
        if (moved.date() == CycleDate.REVIEW) {
            workflow.moveDate(
                    moved.cycle().value(),
                    PublicationModel.REMINDER,
                    SubmissionSchedule.publicationReminder(moved.to()));
        }
    }

    /** Later ones, as after a moved deadline, are published without a task. */
    @EventListener
    void on(PublicationEvent.Published published) {
        var subject = published.cycle().value();
        if (workflow.isWaiting(subject, PublicationModel.PUBLISH)) {
            workflow.complete(subject, PublicationModel.PUBLISH);
        }
    }
}
