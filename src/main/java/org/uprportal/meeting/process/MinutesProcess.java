package org.uprportal.meeting.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.meeting.MeetingSchedule;
import org.uprportal.meeting.MinutesEvent;
import org.uprportal.platform.Workflow;

/** Moves the processes of minutes and of decisions after these themselves have moved. */
@Component
class MinutesProcess {

    private final Workflow workflow;

    MinutesProcess(Workflow workflow) {
        this.workflow = workflow;
    }

    @EventListener
    void on(MinutesEvent.Awaited awaited) {
        workflow.start(
                MeetingModel.MINUTES, awaited.minutes().value(), Map.of(MeetingModel.WRITE_BY, awaited.writeBy()));
    }

    @EventListener
    void on(MinutesEvent.Sent sent) {
        workflow.complete(
                sent.minutes().value(),
                MeetingModel.WRITE_MINUTES,
                Map.of(
                        MeetingModel.AMEND_REMINDER, MeetingSchedule.amendReminder(sent.amendUntil()),
                        MeetingModel.AMEND_UNTIL, sent.amendUntil()));
    }

    @EventListener
    void on(MinutesEvent.Validated validated) {
        workflow.complete(validated.minutes().value(), MeetingModel.VALIDATE_MINUTES);
    }

    @EventListener
    void on(MinutesEvent.Given given) {
        workflow.start(
                MeetingModel.DECISION,
                given.decision().value(),
                Map.of(
                        MeetingModel.DECISION_REMINDER, MeetingSchedule.decisionReminder(given.due()),
                        MeetingModel.DECISION_DUE, MeetingSchedule.decisionDue(given.due())));
    }

    @EventListener
    void on(MinutesEvent.Done done) {
        workflow.complete(done.decision().value(), MeetingModel.CARRY_OUT);
    }
}
