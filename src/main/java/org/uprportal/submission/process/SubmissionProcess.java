package org.uprportal.submission.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.organisation.OrganisationEvent;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.submission.SubmissionEvent;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSchedule;
import org.uprportal.submission.SubmissionSteps;

/** Moves the process of a submission after the submission itself has moved. */
@Component
class SubmissionProcess {

    private final Workflow workflow;
    private final SubmissionSteps submissionSteps;
    private final InboxSteps inboxSteps;
    private final PortalClock clock;

    SubmissionProcess(Workflow workflow, SubmissionSteps submissionSteps, InboxSteps inboxSteps, PortalClock clock) {
        this.workflow = workflow;
        this.submissionSteps = submissionSteps;
        this.inboxSteps = inboxSteps;
        this.clock = clock;
    }

    @EventListener
    void on(SubmissionEvent.Opened opened) {
        workflow.deliver(
                opened.cycle().value(),
                SubmissionModel.OPENED,
                Map.of(
                        SubmissionModel.SUBMISSION_ID, opened.submission().value(),
                        SubmissionModel.FIRST_REMINDER, ahead(SubmissionSchedule.firstReminder(opened.deadline())),
                        SubmissionModel.LAST_REMINDER, ahead(SubmissionSchedule.lastReminder(opened.deadline())),
                        SubmissionModel.APPROVAL_REMINDER,
                                ahead(SubmissionSchedule.approvalReminder(opened.deadline()))));
    }

    @EventListener
    void on(SubmissionEvent.ApprovalAsked asked) {
        workflow.complete(asked.submission().value(), SubmissionModel.DRAFT);
        forget(asked.submission(), asked.pseudonymous());
    }

    @EventListener
    void on(SubmissionEvent.SentBack back) {
        workflow.complete(back.submission().value(), SubmissionModel.APPROVE, Map.of(SubmissionModel.APPROVED, false));
        forget(back.submission(), back.pseudonymous());
    }

    @EventListener
    void on(SubmissionEvent.Filed filed) {
        workflow.complete(filed.submission().value(), SubmissionModel.APPROVE, Map.of(SubmissionModel.APPROVED, true));
        forget(filed.submission(), filed.pseudonymous());
    }

    /** Its tasks are nobody's from now on: whoever it concerns finds it in their own list. */
    @EventListener
    void on(SubmissionEvent.Hidden hidden) {
        forget(hidden.submission(), true);
        inboxSteps.refresh(hidden.submission().value());
    }

    @EventListener
    void on(SubmissionEvent.Shown shown) {
        inboxSteps.refresh(shown.submission().value());
    }

    /** Under a pseudonym no task may say who has done what. */
    private void forget(SubmissionId submission, boolean pseudonymous) {
        if (pseudonymous) {
            inboxSteps.forget(submission.value());
        }
    }

    /** A filed submission has no process any more. */
    @EventListener
    void on(SubmissionEvent.Withdrawn withdrawn) {
        var subject = withdrawn.submission().value();
        if (workflow.isWaiting(subject, SubmissionModel.DRAFT)
                || workflow.isWaiting(subject, SubmissionModel.APPROVE)) {
            workflow.deliver(subject, SubmissionModel.WITHDRAWN, Map.of());
        }
    }

    @EventListener
    @Order(10)
    void on(CycleEvent.DateMoved moved) {
        if (moved.date() == CycleDate.STAKEHOLDER_DEADLINE) {
            submissionSteps.openIn(moved.cycle()).forEach(submission -> {
                var subject = submission.value();
                workflow.moveDate(
                        subject, SubmissionModel.FIRST_REMINDER, ahead(SubmissionSchedule.firstReminder(moved.to())));
                workflow.moveDate(
                        subject, SubmissionModel.LAST_REMINDER, ahead(SubmissionSchedule.lastReminder(moved.to())));
                workflow.moveDate(
                        subject,
                        SubmissionModel.APPROVAL_REMINDER,
                        ahead(SubmissionSchedule.approvalReminder(moved.to())));
                workflow.moveDate(subject, SubmissionModel.DEADLINE, moved.to());
                inboxSteps.refresh(subject);
            });
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
        submissionSteps.openOf(coalition).forEach(one -> inboxSteps.refresh(one.value()));
    }

    /** A reminder whose moment has gone by already comes tomorrow rather than at once. */
    private Instant ahead(Instant reminder) {
        return reminder.isAfter(clock.instant()) ? reminder : clock.instant().plus(Duration.ofDays(1));
    }
}
