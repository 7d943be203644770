package org.uprportal.report.process;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUpEvent;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.report.ReportEvent;
import org.uprportal.report.ReportSchedule;
import org.uprportal.report.ReportSteps;

/** Moves the processes of the national report. */
@Component
class ReportProcess {

    private final Workflow workflow;
    private final Cycles cycles;
    private final InboxSteps inbox;
    private final PortalClock clock;
    private final ReportSteps steps;
    private final CurrentActor actor;

    ReportProcess(
            Workflow workflow,
            Cycles cycles,
            InboxSteps inbox,
            PortalClock clock,
            ReportSteps steps,
            CurrentActor actor) {
        this.workflow = workflow;
        this.cycles = cycles;
        this.inbox = inbox;
        this.clock = clock;
        this.steps = steps;
        this.actor = actor;
    }

    /** A cycle whose report was due before it was confirmed has none here; said twice it is begun once. */
    @EventListener
    @Order(10)
    void on(CycleEvent.Confirmed confirmed) {
        var due = cycles.get(confirmed.cycle()).on(CycleDate.NATIONAL_REPORT_DUE);
        var cycle = confirmed.cycle().value();
        if (due.isAfter(clock.instant())
                && workflow.course(ReportModel.REPORT, cycle).isEmpty()) {
            workflow.start(ReportModel.REPORT, confirmed.cycle().value(), dates(due));
        }
    }

    @EventListener
    @Order(10)
    void on(CycleEvent.DateMoved moved) {
        if (moved.date() == CycleDate.NATIONAL_REPORT_DUE) {
            dates(moved.to())
                    .forEach((variable, at) -> workflow.moveDate(moved.cycle().value(), variable, at));
            inbox.refresh(moved.cycle().value());
        }
    }

    private static Map<String, Instant> dates(Instant due) {
        return Map.of(
                ReportModel.BEGINS, ReportSchedule.begins(due),
                ReportModel.REMINDER, ReportSchedule.reminder(due),
                ReportModel.DUE, due,
                ReportModel.ABOVE, ReportSchedule.above(due));
    }

    /** Given anew, its dates begin anew. */
    @EventListener
    void on(ReportEvent.SectionGiven given) {
        workflow.cancel(given.section().value(), "given anew");
        workflow.start(
                ReportModel.SECTION,
                given.section().value(),
                Map.of(
                        ReportModel.SECTION_REMINDER, ReportSchedule.sectionReminder(given.due()),
                        ReportModel.SECTION_DUE, ReportSchedule.endOf(given.due()),
                        ReportModel.SECTION_ABOVE, ReportSchedule.sectionAbove(given.due())));
    }

    @EventListener
    void on(ReportEvent.SectionHandedIn handedIn) {
        completeWaiting(handedIn.section().value(), ReportModel.WRITE_SECTION);
    }

    @EventListener
    void on(ReportEvent.ApprovalAsked asked) {
        workflow.start(
                ReportModel.APPROVAL,
                asked.cycle().value(),
                Map.of(
                        ReportModel.APPROVAL_REMINDER, ReportSchedule.approvalReminder(asked.at()),
                        ReportModel.APPROVAL_DUE, ReportSchedule.approvalDue(asked.at())));
    }

    @EventListener
    void on(ReportEvent.SentBack back) {
        completeWaiting(back.cycle().value(), ReportModel.APPROVE);
    }

    /** Nothing of it waits any more, sections that were never handed in included. */
    @EventListener
    void on(ReportEvent.Published published) {
        completeWaiting(published.cycle().value(), ReportModel.APPROVE);
        completeWaiting(published.cycle().value(), ReportModel.WRITE);
        published.sections().forEach(section -> workflow.cancel(section.value(), "published"));
    }

    /** While a second person decides on a mid-term report nobody writes its sections. */
    @EventListener
    void on(FollowUpEvent.MidTermApprovalAsked asked) {
        actor.runAs(Actor.PORTAL, () -> steps.midTermDecidedOn(asked.cycle(), true));
    }

    @EventListener
    void on(FollowUpEvent.MidTermAskedBack back) {
        actor.runAs(Actor.PORTAL, () -> steps.midTermDecidedOn(back.cycle(), false));
    }

    @EventListener
    void on(FollowUpEvent.MidTermPublished published) {
        actor.runAs(Actor.PORTAL, () -> steps.midTermOver(published.cycle()));
    }

    @EventListener
    void on(FollowUpEvent.MidTermMissed missed) {
        actor.runAs(Actor.PORTAL, () -> steps.midTermOver(missed.cycle()));
    }

    @EventListener
    void on(ReportEvent.SectionsOver over) {
        over.sections().forEach(section -> workflow.cancel(section.value(), "over"));
    }

    private void completeWaiting(UUID subject, String task) {
        if (workflow.isWaiting(subject, task)) {
            workflow.complete(subject, task);
        }
    }
}
