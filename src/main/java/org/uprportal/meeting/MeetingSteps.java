package org.uprportal.meeting;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/** What comes to a meeting by the clock, for the portal’s own work only. */
@Service
@Transactional
public class MeetingSteps {

    private final MeetingRepository meetings;
    private final MinutesRepository minutes;
    private final SlotMover mover;
    private final TravelSteps travel;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;

    MeetingSteps(
            MeetingRepository meetings,
            MinutesRepository minutes,
            SlotMover mover,
            TravelSteps travel,
            CurrentActor actor,
            AuditTrail audit,
            PortalClock clock) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.mover = mover;
        this.travel = travel;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Since the portal was started anew the clock of a place may have other rules. For the portal's own work. */
    public void reckon() {
        NotAllowed.unless(actor.get().portal());
        var now = clock.instant();
        for (var meeting : meetings.ahead(now)) {
            if (meeting.reckon(now)) {
                mover.tell(meeting);
                meetings.save(meeting);
                audit.record("meeting.reckoned", meeting.id().value());
            }
        }
    }

    /** The day of a reminder has come. For the {@code process} room only. */
    public void near(MeetingId id, int days) {
        NotAllowed.unless(actor.get().portal());
        var meeting = meetings.findById(id.value()).orElseThrow(NotAllowed::here);
        meeting.near(days);
        travel.due(id);
        meetings.save(meeting);
    }

    /** It is over. For the {@code process} room only; doing it twice changes nothing. */
    public void hold(MeetingId id) {
        NotAllowed.unless(actor.get().portal());
        var meeting = meetings.findById(id.value()).orElseThrow(NotAllowed::here);
        if (meeting.hold() && meeting.plan().kind().minuted()) {
            minutes.save(Minutes.await(id, MeetingSchedule.writeBy(clock.instant())));
        }
        meetings.save(meeting);
        audit.record("meeting.held", id.value());
    }
}
