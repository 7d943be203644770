package org.uprportal.meeting;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyId;

/** Who has booked a time with whom: what lobbying counts beside what is asked in writing. Only both sides know. */
@Service
@Transactional(readOnly = true)
public class Visits {

    private static final int MOST = 200;

    private final BookingRepository bookings;
    private final CurrentActor actor;
    private final Access access;

    Visits(BookingRepository bookings, CurrentActor actor, Access access) {
        this.bookings = bookings;
        this.actor = actor;
        this.access = access;
    }

    /**
     * A booked time.
     *
     * @param meeting at the hour and place of the time that is booked
     * @param visitor who comes
     * @param host who called the meeting
     */
    public record Visit(MeetingSummary meeting, PartyId visitor, PartyId host, String theme) {}

    /** Those of the actor's party, as visitor and as host, the latest first; cancelled ones do not count. In one statement. */
    public List<Visit> mine() {
        var party = actor.get().party();
        if (party == null) {
            return List.of();
        }
        return bookings.visits(party.id().value(), Limit.of(MOST)).stream()
                .filter(row -> access.may(
                        Act.READ,
                        MeetingThing.MEETING_BOOKING,
                        access.to(((Booking) row[0]).party()),
                        ((Booking) row[0]).party().equals(party.id()) ? Relation.OTHER : Relation.NAMED))
                .map(row -> visit((Booking) row[0], (Slot) row[1], (Meeting) row[2]))
                .toList();
    }

    private static Visit visit(Booking booking, Slot slot, Meeting meeting) {
        return new Visit(
                meeting.summaryAt(slot.starts(), slot.ends(), slot.place()),
                booking.party(),
                meeting.host(),
                booking.summary(false).theme());
    }
}
