package org.uprportal.consultation.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationEvent;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationSchedule;
import org.uprportal.consultation.ConsultationSteps;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.InvitationId;
import org.uprportal.consultation.InvitationSummary;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.organisation.OrganisationEvent;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;

/** Gives every invited organisation its own task, from the opening until it contributes, declines, or the end comes. */
@Component
class InvitationProcess {

    private final Workflow workflow;
    private final InboxSteps inboxSteps;
    private final Consultations consultations;
    private final ConsultationSteps steps;
    private final PortalClock clock;

    InvitationProcess(
            Workflow workflow,
            InboxSteps inboxSteps,
            Consultations consultations,
            ConsultationSteps steps,
            PortalClock clock) {
        this.workflow = workflow;
        this.inboxSteps = inboxSteps;
        this.consultations = consultations;
        this.steps = steps;
        this.clock = clock;
    }

    @EventListener
    void on(ConsultationEvent.Opened opened) {
        waiting(opened.consultation()).forEach(invitation -> start(invitation.id(), opened.cycle()));
    }

    @EventListener
    void on(ConsultationEvent.Invited invited) {
        if (invited.open()) {
            start(invited.invitation(), invited.cycle());
        }
    }

    @EventListener
    void on(ConsultationEvent.InvitationReopened reopened) {
        start(reopened.invitation(), cycleOf(reopened.consultation()));
    }

    @EventListener
    void on(ConsultationEvent.InvitationUsed used) {
        workflow.complete(used.invitation().value(), InvitationModel.CONTRIBUTE);
    }

    @EventListener
    void on(ConsultationEvent.InvitationDeclined declined) {
        workflow.deliver(declined.invitation().value(), InvitationModel.DECLINED, Map.of());
    }

    @EventListener
    void on(ConsultationEvent.EndMoved moved) {
        var schedule = schedule(moved.cycle());
        for (var invitation : waiting(moved.consultation())) {
            var subject = invitation.id().value();
            workflow.moveDate(subject, InvitationModel.CLOSES, schedule.closing());
            workflow.moveDate(subject, InvitationModel.CLOSING_REMINDER, schedule.closingReminder());
            inboxSteps.refresh(subject);
        }
    }

    @EventListener
    void on(OrganisationEvent.JointActs changed) {
        refreshTasks(changed.organisation());
    }

    @EventListener
    void on(OrganisationEvent.Left left) {
        refreshTasks(left.organisation());
    }

    private void refreshTasks(PartyId coalition) {
        steps.waitingFor(coalition).forEach(one -> inboxSteps.refresh(one.value()));
    }

    private void start(InvitationId invitation, CycleId cycle) {
        var schedule = schedule(cycle);
        workflow.start(
                InvitationModel.PROCESS,
                invitation.value(),
                Map.of(
                        InvitationModel.CLOSES, schedule.closing(),
                        InvitationModel.CLOSING_REMINDER, reminder(schedule)));
    }

    /** Nobody is reminded of what they have only just heard. */
    private Instant reminder(ConsultationSchedule schedule) {
        var now = clock.instant();
        var reminder = schedule.closingReminder();
        return reminder.isAfter(now)
                ? reminder
                : now.plus(Duration.between(now, schedule.closes()).dividedBy(2));
    }

    private List<InvitationSummary> waiting(ConsultationId consultation) {
        return steps.waitingInvitations(consultation);
    }

    private CycleId cycleOf(ConsultationId consultation) {
        return consultations.find(consultation).orElseThrow().summary().cycle();
    }

    private ConsultationSchedule schedule(CycleId cycle) {
        return consultations.schedule(cycle).orElseThrow();
    }
}
