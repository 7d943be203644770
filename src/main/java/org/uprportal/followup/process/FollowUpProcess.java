package org.uprportal.followup.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.followup.FollowUpSteps;
import org.uprportal.followup.RequestId;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.recommendation.RecommendationEvent;

/** Moves the processes of follow-up. */
@Component
class FollowUpProcess {

    private final Workflow workflow;
    private final Cycles cycles;
    private final InboxSteps inboxSteps;
    private final UpdateDesk updateDesk;
    private final FollowUpSteps steps;
    private final CurrentActor actor;
    private final PortalClock clock;

    FollowUpProcess(
            Workflow workflow,
            Cycles cycles,
            InboxSteps inboxSteps,
            UpdateDesk updateDesk,
            FollowUpSteps steps,
            CurrentActor actor,
            PortalClock clock) {
        this.workflow = workflow;
        this.cycles = cycles;
        this.inboxSteps = inboxSteps;
        this.updateDesk = updateDesk;
        this.steps = steps;
        this.actor = actor;
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
        workflow.moveDate(cycle.value(), FollowUpModel.MID_TERM_START, due.minus(FollowUpSchedule.WRITING));
        workflow.moveDate(cycle.value(), FollowUpModel.MID_TERM_REMINDER, FollowUpSchedule.midTermReminder(due));
        workflow.moveDate(cycle.value(), FollowUpModel.MID_TERM_END, due.plus(FollowUpSchedule.GRACE));
    }

    @EventListener
    @Order(10)
    void on(RecommendationEvent.ResponseSent sent) {
        var due = FollowUpSchedule.clusteringDue(clock.instant());
        workflow.start(
                FollowUpModel.CLUSTERING,
                sent.cycle().value(),
                Map.of(
                        FollowUpModel.CLUSTER_REMINDER, due.minus(FollowUpSchedule.FORTNIGHT),
                        FollowUpModel.CLUSTER_DUE, due,
                        FollowUpModel.CLUSTER_ABOVE, due.plus(FollowUpSchedule.FORTNIGHT)));
    }

    @EventListener
    void on(FollowUpEvent.ClusterOpened opened) {
        var dates = opened.schedule();
        var variables = new HashMap<String, Object>(report(dates));
        variables.put(FollowUpModel.CLUSTER_ID, opened.cluster().value());
        variables.put(FollowUpModel.PLAN_DUE, dates.planDue());
        variables.put(FollowUpModel.PLAN_REMINDER, dates.planDue().minus(FollowUpSchedule.FORTNIGHT));
        variables.put(FollowUpModel.PLAN_ABOVE, dates.planDue().plus(FollowUpSchedule.FORTNIGHT));
        workflow.deliver(opened.cycle().value(), FollowUpModel.CLUSTER_OPENED, variables);
        if (opened.planStands()) {
            workflow.complete(opened.cluster().value(), FollowUpModel.PLAN);
        }
    }

    @EventListener
    void on(FollowUpEvent.ClusterChanged changed) {
        tellAnew(changed.cluster(), changed.cycle());
    }

    @EventListener
    void on(FollowUpEvent.LeadChanged changed) {
        tellAnew(changed.cluster(), changed.cycle());
    }

    /** What the former focal point had taken of the cluster, of questions on it and of its own body's actions is the new one's. */
    @EventListener
    void on(FollowUpEvent.FocalPointNamed named) {
        if (named.before() != null) {
            var waiting = actor.callAs(
                    Actor.PORTAL,
                    () -> Stream.concat(
                                    Stream.of(named.cluster().value()),
                                    Stream.concat(
                                            steps.requestsOf(named.cluster()).stream()
                                                    .map(RequestId::value),
                                            steps.actionsOf(named.cluster()).stream()))
                            .toList());
            waiting.forEach(subject -> inboxSteps.handOver(subject, named.before(), named.now()));
        }
    }

    /** What waits for the cluster, and the questions on its recommendations, are its present lead's. */
    private void tellAnew(ClusterId cluster, CycleId cycle) {
        inboxSteps.refresh(cluster.value());
        updateDesk
                .waiting(cycle)
                .forEach(request -> inboxSteps.refresh(request.id().value()));
    }

    @EventListener
    void on(FollowUpEvent.ClusterEnded ended) {
        workflow.cancel(ended.cluster().value(), "merged");
    }

    private static Map<String, Instant> report(FollowUpSchedule dates) {
        return Map.of(
                FollowUpModel.NEXT_REPORT, dates.reportAsked(),
                FollowUpModel.REPORT_REMINDER, dates.reportDue().minus(FollowUpSchedule.FORTNIGHT),
                FollowUpModel.REPORT_DUE, dates.reportDue(),
                FollowUpModel.REPORT_ABOVE, dates.reportDue().plus(FollowUpSchedule.FORTNIGHT));
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
        workflow.complete(reported.cluster().value(), FollowUpModel.REPORT, report(reported.schedule()));
    }

    @EventListener
    void on(FollowUpEvent.UpdateAsked asked) {
        var due = FollowUpSchedule.answerDue(clock.instant());
        workflow.start(
                FollowUpModel.UPDATE_REQUEST,
                asked.request().value(),
                Map.of(
                        FollowUpModel.REQUEST_REMINDER, due.minus(FollowUpSchedule.FORTNIGHT),
                        FollowUpModel.REQUEST_DUE, due,
                        FollowUpModel.REQUEST_ABOVE, due.plus(FollowUpSchedule.FORTNIGHT)));
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
