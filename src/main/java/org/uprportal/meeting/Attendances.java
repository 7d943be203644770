package org.uprportal.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.SmallNumbers;

/** Who takes part in a meeting and who was there, as far as the actor may see it. */
@Service
@Transactional
public class Attendances {

    private final SeatRepository seats;
    private final Meetings meetings;
    private final Hosting hosting;
    private final Seated seated;
    private final People people;
    private final CurrentActor actor;

    Attendances(
            SeatRepository seats,
            Meetings meetings,
            Hosting hosting,
            Seated seated,
            People people,
            CurrentActor actor) {
        this.seats = seats;
        this.meetings = meetings;
        this.hosting = hosting;
        this.seated = seated;
        this.people = people;
        this.actor = actor;
    }

    /**
     * That an organisation came to a training; empty for anything else. Open to everybody: whoever has its random id was shown it
     * by the organisation. Under a veil there is none.
     */
    @Transactional(readOnly = true)
    public Optional<Certificate> certificate(SeatId id) {
        return seats.findById(id.value())
                .filter(seat -> seat.present() && seat.veil() == Veil.NAMED)
                .flatMap(seat -> meetings.found(seat.meeting())
                        .filter(meeting -> meeting.status() == MeetingStatus.HELD
                                && meeting.plan().kind().certified())
                        .map(meeting -> new Certificate(
                                id, meeting.summary(), seat.party(), hosting.of(meeting.id(), meeting.host()))));
    }

    /** Which parties have a place, by whom the host lets see it; none for anybody else. */
    @Transactional(readOnly = true)
    public List<PartyId> participants(MeetingId id) {
        return meetings.found(id)
                .filter(this::listed)
                .map(meeting -> seats.findByMeetingIdAndStatusIn(id.value(), List.of(SeatStatus.PLACE)).stream()
                        .filter(seat -> seat.veil() == Veil.NAMED)
                        .map(Seat::party)
                        .toList())
                .orElse(List.of());
    }

    /** Who was at a meeting, as far as the actor may see it; that a ministry came is public. Few that are hidden do not count. */
    @Transactional(readOnly = true)
    public MeetingAttendance attendance(MeetingId id) {
        var meeting = meetings.found(id).orElseThrow(NotAllowed::here);
        var placed = seats.findByMeetingIdAndStatusIn(id.value(), List.of(SeatStatus.PLACE));
        var there = placed.stream().filter(Seat::present).toList();
        var present = there.stream()
                .filter(seat -> seat.veil() == Veil.NAMED)
                .map(Seat::party)
                .toList();
        var ministries = Stream.of(PartyKind.GOVERNMENT, PartyKind.MINISTRY)
                .flatMap(kind -> people.partiesOf(meeting.state(), kind).stream())
                .map(Party::id)
                .toList();
        // Whoever hosts what has been held was there.
        var hosts =
                meeting.status() == MeetingStatus.HELD ? hosting.of(meeting.id(), meeting.host()) : List.<PartyId>of();
        var seen = hosting.seen(meeting);
        return new MeetingAttendance(
                told(placed, seen),
                told(there, seen),
                number(placed, Attendance.ABSENT, seen),
                number(placed, Attendance.EXCUSED, seen),
                listed(meeting) ? present : List.of(),
                ministries,
                ministries.stream()
                        .filter(one -> present.contains(one) || hosts.contains(one))
                        .toList());
    }

    /** Who had a place and was not noted as absent, for the portal's own work. */
    @Transactional(readOnly = true)
    public List<PartyId> tookPart(MeetingId id) {
        NotAllowed.unless(actor.get().portal());
        return seats.findByMeetingIdAndStatusIn(id.value(), List.of(SeatStatus.PLACE)).stream()
                .filter(Seat::came)
                .map(Seat::party)
                .toList();
    }

    private static int number(List<Seat> seats, Attendance came, Set<Veil> seen) {
        return told(seats.stream().filter(seat -> seat.attendance() == came).toList(), seen);
    }

    private static int told(List<Seat> all, Set<Veil> seen) {
        var open = (int) all.stream().filter(seat -> seen.contains(seat.veil())).count();
        return SmallNumbers.told(open, all.size() - open);
    }

    private boolean listed(Meeting meeting) {
        return switch (meeting.plan().welcome().list()) {
            case EVERYBODY -> true;
            case PARTICIPANTS ->
                hosting.named(meeting) == Relation.NAMED
                        || seated.latest(meeting)
                                .filter(seat -> seat.status() == SeatStatus.PLACE)
                                .isPresent();
            case HOSTS -> hosting.named(meeting) == Relation.NAMED;
        };
    }
}
