package org.uprportal.followup.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.followup.FollowUps;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.recommendation.RecommendationEvent;

/** Moves the processes of follow-up. */
@Component
class FollowUpProcess {

    static final Duration TIME_TO_CLUSTER = Duration.ofDays(60);
    static final Duration TIME_TO_PLAN = Duration.ofDays(90);
    static final Duration TIME_TO_REPORT = Duration.ofDays(30);
    static final Duration TIME_TO_ANSWER = Duration.ofDays(60);
    static final Duration TIME_TO_WRITE = Duration.ofDays(182);
    static final Duration GRACE = Duration.ofDays(30);

    private final Workflow workflow;
    private final Cycles cycles;
    private final PortalClock clock;

    FollowUpProcess(Workflow workflow, Cycles cycles, PortalClock clock) {
        this.workflow = workflow;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** Before the cycle's own listener begins the stages: the dates of the mid-term report. */
    @EventListener
    @Order(-10)
    void on(CycleEvent.Confirmed confirmed) {
        midTerm(confirmed.cycle(), cycles.get(confirmed.cycle()).on(CycleDate.MID_TERM_DUE));
    }

    @EventListener
    @Order(10)
    void on(CycleEvent.DateMoved moved) {
        if (moved.date() == CycleDate.MID_TERM_DUE) {
            midTerm(moved.cycle(), moved.to());
        }
    }

    private void midTerm(CycleId cycle, Instant due) {
        workflow.moveDate(cycle.value(), FollowUpModel.MID_TERM_START, due.minus(TIME_TO_WRITE));
        workflow.moveDate(cycle.value(), FollowUpModel.MID_TERM_END, due.plus(GRACE));
    }

    @EventListener
    @Order(10)
    void on(RecommendationEvent.ResponseSent sent) {
        workflow.start(
                FollowUpModel.CLUSTERING,
                sent.cycle().value(),
                Map.of(FollowUpModel.CLUSTER_REMINDER, clock.instant().plus(TIME_TO_CLUSTER)));
    }

    @EventListener
    void on(FollowUpEvent.ClusterOpened opened) {
        var now = clock.instant();
        workflow.deliver(
                opened.cycle().value(),
                FollowUpModel.CLUSTER_OPENED,
                Map.of(
                        FollowUpModel.CLUSTER_ID, opened.cluster().value(),
                        FollowUpModel.PLAN_DUE, now.plus(TIME_TO_PLAN),
                        FollowUpModel.NEXT_REPORT, now.plus(FollowUps.PERIOD),
                        FollowUpModel.REPORT_DUE, now.plus(FollowUps.PERIOD).plus(TIME_TO_REPORT)));
    }

    @EventListener
    void on(FollowUpEvent.Clustered clustered) {
        workflow.complete(clustered.cycle().value(), FollowUpModel.CLUSTER);
    }

    @EventListener
    void on(FollowUpEvent.ActionsPlanned planned) {
        workflow.complete(planned.cluster().value(), FollowUpModel.PLAN);
    }

    /** The next period begins. */
    @EventListener
    void on(FollowUpEvent.ProgressReported reported) {
        var next = clock.instant().plus(FollowUps.PERIOD);
        workflow.complete(
                reported.cluster().value(),
                FollowUpModel.REPORT,
                Map.of(FollowUpModel.NEXT_REPORT, next, FollowUpModel.REPORT_DUE, next.plus(TIME_TO_REPORT)));
    }

    @EventListener
    void on(FollowUpEvent.UpdateAsked asked) {
        workflow.start(
                FollowUpModel.UPDATE_REQUEST,
                asked.request().value(),
                Map.of(FollowUpModel.REQUEST_DUE, clock.instant().plus(TIME_TO_ANSWER)));
    }

    @EventListener
    void on(FollowUpEvent.UpdateGiven given) {
        workflow.complete(given.request().value(), FollowUpModel.ANSWER_REQUEST);
    }

    /** A report may still be published after its time has gone by; then nothing waits for it. */
    @EventListener
    void on(FollowUpEvent.MidTermPublished published) {
        var cycle = published.cycle().value();
        if (workflow.isWaiting(cycle, FollowUpModel.EDIT_MID_TERM)) {
            workflow.complete(cycle, FollowUpModel.EDIT_MID_TERM);
        }
    }
}
