package org.uprportal.consultation.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.consultation.ConsultationEvent;
import org.uprportal.consultation.ConsultationSchedule;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.InboxSteps;
import org.uprportal.platform.Workflow;

/** Listens to what happens to a consultation and moves its process, in the same transaction. */
@Component
class ConsultationProcess {

    private final Workflow workflow;
    private final InboxSteps inboxSteps;
    private final Consultations consultations;

    ConsultationProcess(Workflow workflow, InboxSteps inboxSteps, Consultations consultations) {
        this.workflow = workflow;
        this.inboxSteps = inboxSteps;
        this.consultations = consultations;
    }

    /** After the consultation is there, before the cycle's process calls its process. */
    @EventListener
    @Order(-50)
    void on(CycleEvent.Confirmed confirmed) {
        movePublishing(confirmed.cycle());
    }

    @EventListener
    @Order(50)
    void on(CycleEvent.DateMoved moved) {
        if (moved.date() == CycleDate.NATIONAL_REPORT_DUE
                && consultations
                        .schedule(moved.cycle())
                        .filter(known -> known.status() == ConsultationStatus.DRAFT)
                        .isPresent()) {
            movePublishing(moved.cycle());
            inboxSteps.refresh(moved.cycle().value());
        }
    }

    @EventListener
    void on(ConsultationEvent.Published published) {
        var variables = new HashMap<String, Object>(dates(schedule(published.cycle())));
        variables.put(ConsultationModel.OPENS_LATER, published.opensLater());
        workflow.complete(published.cycle().value(), ConsultationModel.PUBLISH_CONSULTATION, variables);
    }

    @EventListener
    void on(ConsultationEvent.EndMoved moved) {
        var subject = moved.cycle().value();
        dates(schedule(moved.cycle())).forEach((variable, date) -> workflow.moveDate(subject, variable, date));
        inboxSteps.refresh(subject);
    }

    @EventListener
    void on(ConsultationEvent.AllAnswered answered) {
        var subject = answered.cycle().value();
        if (workflow.isWaiting(subject, ConsultationModel.ANSWER_CONTRIBUTIONS)) {
            workflow.complete(subject, ConsultationModel.ANSWER_CONTRIBUTIONS);
        }
    }

    @EventListener
    void on(ConsultationEvent.OutcomePublished published) {
        workflow.complete(published.cycle().value(), ConsultationModel.PUBLISH_OUTCOME);
    }

    private void movePublishing(CycleId cycle) {
        var schedule = schedule(cycle);
        workflow.moveDate(cycle.value(), ConsultationModel.PUBLISH_REMINDER, schedule.publishReminder());
        workflow.moveDate(cycle.value(), ConsultationModel.PUBLISH_DUE, schedule.publishBy());
    }

    private ConsultationSchedule schedule(CycleId cycle) {
        return consultations.schedule(cycle).orElseThrow();
    }

    private static Map<String, Instant> dates(ConsultationSchedule schedule) {
        return Map.of(
                ConsultationModel.OPENS, schedule.opens(),
                ConsultationModel.CLOSES, schedule.closes(),
                ConsultationModel.CLOSING_REMINDER, schedule.closingReminder(),
                ConsultationModel.ANSWER_REMINDER, schedule.answerReminder(),
                ConsultationModel.ANSWERS_DUE, schedule.answersBy(),
                ConsultationModel.OUTCOME_REMINDER, schedule.outcomeReminder(),
                ConsultationModel.OUTCOME_DUE, schedule.outcomeBy());
    }
}
