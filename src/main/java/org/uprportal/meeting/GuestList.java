package org.uprportal.meeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;

/** Whom meetings invite, by name and by those who came to an earlier one. Whoever is invited is public, so that nobody is tapped on the shoulder. */
@Service
@Transactional
public class GuestList {

    private final MeetingRepository meetings;
    private final SeatRepository seats;
    private final CohostRepository cohosts;
    private final Meetings called;
    private final Hosting hosting;
    private final Invitees guests;
    private final CurrentActor actor;
    private final AuditTrail audit;

    GuestList(
            MeetingRepository meetings,
            SeatRepository seats,
            CohostRepository cohosts,
            Meetings called,
            Hosting hosting,
            Invitees guests,
            CurrentActor actor,
            AuditTrail audit) {
        this.meetings = meetings;
        this.seats = seats;
        this.cohosts = cohosts;
        this.called = called;
        this.hosting = hosting;
        this.guests = guests;
        this.actor = actor;
        this.audit = audit;
    }

    /**
     * Invites parties by name; once it is called they are told at once.
     *
     * @throws MeetingRefused once it is over or cancelled
     * @throws NotAllowed for anybody but a host, and where a party does not exist
     */
    public void invite(MeetingId id, Collection<PartyId> parties) {
        var meeting = called.owned(id);
        NotAllowed.unless(guests.known(parties));
        meeting.invite(parties);
        meetings.save(meeting);
        audit.record("meeting.invited", id.value());
    }

    /**
     * Invites by name all that were, under their name, at an earlier meeting of the same host, whoever may read its list: that they
     * are invited is public, that they were there does not become so.
     *
     * @return how many that were not invited yet
     * @throws MeetingRefused once it is over or cancelled
     * @throws NotAllowed for anybody but a host of both
     */
    public int inviteThoseOf(MeetingId id, MeetingId earlier) {
        var meeting = called.owned(id);
        var before = called.owned(earlier);
        var hosts = hosting.of(id, meeting.host());
        var more = seats.findByMeetingIdAndStatusIn(earlier.value(), List.of(SeatStatus.PLACE)).stream()
                .filter(seat -> before.status() == MeetingStatus.HELD && seat.veil() == Veil.NAMED && seat.came())
                .map(Seat::party)
                .filter(party -> !hosts.contains(party) && !meeting.invitees().contains(party.value()))
                .distinct()
                .toList();
        meeting.invite(more);
        meetings.save(meeting);
        audit.record("meeting.invited", id.value());
        return more.size();
    }

    /** What the actor's party has hosted and is over, the latest first. @param most at most so many */
    @Transactional(readOnly = true)
    public List<MeetingSummary> held(int most) {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : meetings
                        .hosted(party.id().value(), cohosts.hostedBy(party.id().value()), List.of(MeetingStatus.HELD))
                        .stream()
                        .map(Meeting::summary)
                        .sorted(Comparator.comparing(MeetingSummary::begins).reversed())
                        .limit(most)
                        .toList();
    }

    /** Whom a meeting invites; empty where it is open to everybody. Open to everybody, so that nobody is tapped on the shoulder. */
    @Transactional(readOnly = true)
    public List<PartyId> invited(MeetingId id) {
        return meetings.findById(id.value())
                .filter(called::reads)
                .map(guests::of)
                .orElse(List.of());
    }
}
