package org.uprportal.advocacy.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.advocacy.AdvocacySchedule;
import org.uprportal.advocacy.AskEvent;
import org.uprportal.advocacy.AskStatus;
import org.uprportal.advocacy.AskSteps;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.organisation.OrganisationEvent;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Workflow;
import org.uprportal.submission.SubmissionEvent;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSteps;

/** Moves the processes of asks after the asks themselves have moved. */
@Component
class AdvocacyProcess {

    private final Workflow workflow;
    private final Cycles cycles;
    private final AskSteps asks;
    private final SubmissionSteps submissionSteps;
    private final InboxSteps inboxSteps;
    private final PortalClock clock;

    AdvocacyProcess(
            Workflow workflow,
            Cycles cycles,
            AskSteps asks,
            SubmissionSteps submissionSteps,
            InboxSteps inboxSteps,
            PortalClock clock) {
        this.workflow = workflow;
        this.cycles = cycles;
        this.asks = asks;
        this.submissionSteps = submissionSteps;
        this.inboxSteps = inboxSteps;
        this.clock = clock;
    }

    /** A filed submission is the beginning of lobbying, unless its organisation does not want to be known. */
    @EventListener
    void on(SubmissionEvent.Filed filed) {
        if (!filed.pseudonymous()) {
            prepare(filed.submission(), filed.cycle());
        }
    }

    @EventListener
    void on(SubmissionEvent.Named named) {
        if (clock.instant().isBefore(cycles.get(named.cycle()).on(CycleDate.REVIEW))) {
            prepare(named.submission(), named.cycle());
        }
    }

    private void prepare(SubmissionId submission, CycleId of) {
        var cycle = cycles.get(of);
        workflow.start(
                AdvocacyModel.PREPARATION,
                submission.value(),
                Map.of(
                        AdvocacyModel.REVIEW, cycle.on(CycleDate.REVIEW),
                        AdvocacyModel.ASKS_REMINDER,
                                AdvocacySchedule.asksReminder(cycle.on(CycleDate.ADVANCE_QUESTIONS_DUE))));
    }

    @EventListener
    void on(SubmissionEvent.Withdrawn withdrawn) {
        var submission = withdrawn.submission().value();
        if (workflow.isWaiting(submission, AdvocacyModel.MAKE_ASKS)) {
            workflow.complete(submission, AdvocacyModel.MAKE_ASKS);
        }
        asks.withdrawAll(withdrawn.submission());
    }

    @EventListener
    void on(AskEvent.Sent sent) {
        var submission = sent.submission().value();
        if (workflow.isWaiting(submission, AdvocacyModel.MAKE_ASKS)) {
            workflow.complete(submission, AdvocacyModel.MAKE_ASKS);
        }
        workflow.deliver(
                sent.cycle().value(),
                AdvocacyModel.ASK_OPENED,
                Map.of(
                        AdvocacyModel.ASK_ID,
                        sent.ask().value(),
                        AdvocacyModel.REMINDER,
                        AdvocacySchedule.reminder(clock.instant(), sent.due())));
    }

    @EventListener
    void on(AskEvent.Answered answered) {
        workflow.complete(
                answered.ask().value(),
                AdvocacyModel.ANSWER_ASK,
                Map.of(AdvocacyModel.MEETING, answered.status() == AskStatus.MEETING_OFFERED));
    }

    @EventListener
    void on(AskEvent.MeetingSettled settled) {
        workflow.complete(
                settled.ask().value(),
                AdvocacyModel.AGREE_MEETING,
                Map.of(AdvocacyModel.REMINDER, AdvocacySchedule.reminder(clock.instant(), settled.answerBy())));
    }

    @EventListener
    void on(AskEvent.Withdrawn withdrawn) {
        workflow.deliver(withdrawn.ask().value(), AdvocacyModel.ASK_WITHDRAWN, Map.of());
    }

    @EventListener
    @Order(10)
    void on(CycleEvent.DateMoved moved) {
        if (moved.date() == CycleDate.REVIEW) {
            asks.follow(moved.cycle()).forEach(ask -> {
                var subject = ask.id().value();
                workflow.moveDate(subject, AdvocacyModel.REVIEW, moved.to());
                workflow.moveDate(subject, AdvocacyModel.REMINDER, AdvocacySchedule.reminder(ask.sentAt(), ask.due()));
                inboxSteps.refresh(subject);
            });
            submissionSteps
                    .filedIn(moved.cycle())
                    .forEach(submission -> workflow.moveDate(submission.value(), AdvocacyModel.REVIEW, moved.to()));
        }
        if (moved.date() == CycleDate.ADVANCE_QUESTIONS_DUE) {
            submissionSteps
                    .filedIn(moved.cycle())
                    .forEach(submission -> workflow.moveDate(
                            submission.value(),
                            AdvocacyModel.ASKS_REMINDER,
                            AdvocacySchedule.asksReminder(moved.to())));
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
        asks.sentBy(coalition).forEach(ask -> inboxSteps.refresh(ask.value()));
        submissionSteps.filedBy(coalition).forEach(one -> inboxSteps.refresh(one.value()));
    }
}
