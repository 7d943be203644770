package org.uprportal.organisation.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.organisation.RegistrationEvent;
import org.uprportal.platform.Workflow;

/** Moves the vetting of an organisation after its registration has moved. */
@Component
class VettingProcess {

    private final Workflow workflow;
    private final InboxSteps inboxSteps;

    VettingProcess(Workflow workflow, InboxSteps inboxSteps) {
        this.workflow = workflow;
        this.inboxSteps = inboxSteps;
    }

    @EventListener
    void on(RegistrationEvent.Asked asked) {
        workflow.start(
                VettingModel.PROCESS, asked.registration().value(), Map.of(VettingModel.CONFIRM_BY, asked.confirmBy()));
    }

    /** The dates are set before the message: the timers of the task behind it read them. */
    @EventListener
    void on(RegistrationEvent.Confirmed confirmed) {
        var subject = confirmed.registration().value();
        workflow.moveDate(subject, VettingModel.REMINDER, twoThirds(confirmed.confirmedAt(), confirmed.decideBy()));
        workflow.moveDate(subject, VettingModel.DUE, confirmed.decideBy());
        workflow.deliver(subject, VettingModel.CONFIRMED, Map.of());
    }

    @EventListener
    void on(RegistrationEvent.Accepted accepted) {
        workflow.complete(
                accepted.registration().value(),
                accepted.onAppeal() ? VettingModel.DECIDE_APPEAL : VettingModel.VET,
                Map.of(VettingModel.ACCEPTED, true, VettingModel.KEPT_UNTIL, accepted.keptUntil()));
    }

    @EventListener
    void on(RegistrationEvent.Refused refused) {
        workflow.complete(
                refused.registration().value(),
                VettingModel.VET,
                Map.of(VettingModel.ACCEPTED, false, VettingModel.APPEAL_ENDS, refused.appealBy()));
    }

    @EventListener
    void on(RegistrationEvent.Appealed appealed) {
        var subject = appealed.registration().value();
        workflow.moveDate(subject, VettingModel.APPEAL_REMINDER, twoThirds(appealed.appealedAt(), appealed.decideBy()));
        workflow.moveDate(subject, VettingModel.APPEAL_DUE, appealed.decideBy());
        workflow.deliver(subject, VettingModel.APPEALED, Map.of());
    }

    @EventListener
    void on(RegistrationEvent.Closed closed) {
        if (closed.onAppeal()) {
            workflow.complete(
                    closed.registration().value(),
                    VettingModel.DECIDE_APPEAL,
                    Map.of(VettingModel.KEPT_UNTIL, closed.keptUntil()));
        }
    }

    @EventListener
    void on(RegistrationEvent.Overdue overdue) {
        inboxSteps.escalate(
                overdue.registration().value(), overdue.onAppeal() ? VettingModel.DECIDE_APPEAL : VettingModel.VET);
    }

    private static Instant twoThirds(Instant from, Instant until) {
        return from.plus(Duration.between(from, until).multipliedBy(2).dividedBy(3));
    }
}
