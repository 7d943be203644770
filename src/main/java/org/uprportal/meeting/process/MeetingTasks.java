package org.uprportal.meeting.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.Seats;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;

/** Whoever has moved up from the waiting list confirms the place. */
@Component
class MeetingTasks implements TaskKind {

    private final Seats seats;
    private final CurrentActor actor;

    MeetingTasks(Seats seats, CurrentActor actor) {
        this.seats = seats;
        this.actor = actor;
    }

    @Override
    public String formKey() {
        return MeetingModel.CONFIRM_FORM;
    }

    @Override
    public TaskBrief brief(UUID subject) {
        return actor.callAs(Actor.PORTAL, () -> {
            var seat = seats.find(new SeatId(subject)).orElseThrow();
            var meeting = seats.meetingOf(seat.id());
            return new TaskBrief(
                    List.of(meeting.title()),
                    meeting.state(),
                    seat.offeredUntil(),
                    Set.of(Audience.editors(seat.party())));
        });
    }
}
