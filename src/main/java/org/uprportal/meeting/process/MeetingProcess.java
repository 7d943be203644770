package org.uprportal.meeting.process;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.meeting.CohostStatus;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.MeetingEvent;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingSchedule;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Workflow;

/** Moves the processes of meetings and of offered places after these themselves have moved. */
@Component
class MeetingProcess {

    private final Workflow workflow;
    private final GuestDesk guestDesk;
    private final Hosts hosts;
    private final CurrentActor actor;

    MeetingProcess(Workflow workflow, GuestDesk guestDesk, Hosts hosts, CurrentActor actor) {
        this.workflow = workflow;
        this.guestDesk = guestDesk;
        this.hosts = hosts;
        this.actor = actor;
    }

    @EventListener
    void on(MeetingEvent.Published published) {
        begin(published.summary());
    }

    /** Reminders that were given for the former day are given again for the new one. */
    @EventListener
    void on(MeetingEvent.Changed changed) {
        if (changed.moved() || changed.fields().contains("clock")) {
            workflow.cancel(changed.meeting().value(), "moved");
            begin(changed.summary());
        }
    }

    @EventListener
    void on(MeetingEvent.Cancelled cancelled) {
        workflow.cancel(cancelled.meeting().value(), "cancelled");
        endOffers(cancelled.meeting());
        endRequests(cancelled.meeting());
    }

    @EventListener
    void on(MeetingEvent.Offered offered) {
        workflow.start(MeetingModel.SEAT, offered.seat().value(), Map.of(MeetingModel.CONFIRM_UNTIL, offered.until()));
    }

    @EventListener
    void on(MeetingEvent.OfferEnded ended) {
        workflow.cancel(ended.seat().value(), "placeGone");
    }

    @EventListener
    void on(MeetingEvent.Confirmed confirmed) {
        workflow.complete(confirmed.seat().value(), MeetingModel.CONFIRM);
    }

    @EventListener
    void on(MeetingEvent.Withdrawn withdrawn) {
        if (withdrawn.offered()) {
            workflow.cancel(withdrawn.seat().value(), "withdrawn");
        }
    }

    @EventListener
    void on(MeetingEvent.Held held) {
        endRequests(held.meeting());
    }

    @EventListener
    void on(MeetingEvent.CohostAsked asked) {
        workflow.start(MeetingModel.COHOST, asked.cohost().value(), Map.of());
    }

    @EventListener
    void on(MeetingEvent.CohostAnswered answered) {
        workflow.complete(answered.cohost().value(), MeetingModel.ANSWER_COHOST);
    }

    private void endRequests(MeetingId meeting) {
        actor.callAs(Actor.PORTAL, () -> hosts.asked(meeting)).stream()
                .filter(one -> one.status() == CohostStatus.ASKED)
                .forEach(one -> workflow.cancel(one.id().value(), "over"));
    }

    private void begin(MeetingSummary meeting) {
        workflow.start(
                MeetingModel.MEETING,
                meeting.id().value(),
                Map.of(
                        MeetingModel.WEEK_BEFORE, MeetingSchedule.weekBefore(meeting.begins()),
                        MeetingModel.DAY_BEFORE, MeetingSchedule.dayBefore(meeting.begins()),
                        MeetingModel.OVER, meeting.over()));
    }

    private void endOffers(MeetingId meeting) {
        actor.callAs(Actor.PORTAL, () -> guestDesk.standing(meeting, List.of(SeatStatus.OFFERED)))
                .forEach(seat -> workflow.cancel(seat.id().value(), "cancelled"));
    }
}
