package org.uprportal.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.platform.PortalClock;

/** What meetings ask of the actor's party, and those it hosts, comes to and is invited to; each meeting once, as what is most urgent. */
@Service
@Transactional(readOnly = true)
public class MyMeetings {

    private static final int MOST = 15;

    private final MeetingRepository repository;
    private final MinutesRepository minutes;
    private final CohostRepository cohosts;
    private final Meetings meetings;
    private final Seats seats;
    private final GuestDesk guestDesk;
    private final Invitees guests;
    private final CurrentActor actor;
    private final PortalClock clock;

    MyMeetings(
            MeetingRepository repository,
            MinutesRepository minutes,
            CohostRepository cohosts,
            Meetings meetings,
            Seats seats,
            GuestDesk guestDesk,
            Invitees guests,
            CurrentActor actor,
            PortalClock clock) {
        this.repository = repository;
        this.minutes = minutes;
        this.cohosts = cohosts;
        this.meetings = meetings;
        this.seats = seats;
        this.guestDesk = guestDesk;
        this.guests = guests;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A meeting, and what one has to do with it.
     *
     * @param many how many registrations wait, where they are decided on; otherwise 0
     */
    public record Mine(MeetingSummary meeting, MeetingDuty duty, int many) {}

    /** By what is most urgent, then by the beginning; none without account. */
    public List<Mine> all() {
        var party = actor.get().party();
        if (party == null) {
            return List.of();
        }
        var now = clock.instant();
        var all = new ArrayList<Mine>();
        hosted(now, all);
        minuted(party, now, all);
        registered(all);
        invited(party, now, all);
        all.sort(Comparator.comparing(Mine::duty)
                .thenComparing(one -> one.meeting().begins()));
        var seen = new HashSet<MeetingId>();
        all.removeIf(one -> !seen.add(one.meeting().id()));
        return List.copyOf(all);
    }

    private void hosted(Instant now, List<Mine> all) {
        var waiting = guestDesk.toDecide();
        for (var one : meetings.hosted()) {
            if (one.status() == MeetingStatus.DRAFT) {
                all.add(new Mine(one, MeetingDuty.PREPARE, 0));
                continue;
            }
            if (!now.isBefore(MeetingSchedule.doorsOpen(one.begins()))) {
                all.add(new Mine(one, MeetingDuty.CHECK_IN, 0));
            }
            if (waiting.containsKey(one.id())) {
                all.add(new Mine(one, MeetingDuty.DECIDE, waiting.get(one.id())));
            }
            all.add(new Mine(one, MeetingDuty.HOST, 0));
        }
    }

    private void minuted(Party party, Instant now, List<Mine> all) {
        var together = cohosts.hostedBy(party.id().value());
        for (var row : minutes.ofHost(party.id().value(), together)) {
            var one = (Minutes) row[0];
            var meeting = ((Meeting) row[1]).summary();
            if (one.status() == MinutesStatus.DRAFT) {
                all.add(new Mine(meeting, MeetingDuty.WRITE_MINUTES, 0));
            } else if (one.amendUntil() != null && now.isAfter(one.amendUntil())) {
                all.add(new Mine(meeting, MeetingDuty.VALIDATE_MINUTES, 0));
            }
        }
        minutes.openTo(seats.names(), now).forEach(one -> all.add(new Mine(one.summary(), MeetingDuty.AMEND, 0)));
    }

    private void registered(List<Mine> all) {
        var mine = seats.mine();
        for (var meeting : seats.meetings()) {
            mine.stream()
                    .filter(seat -> seat.meeting().equals(meeting.id()))
                    .forEach(seat -> all.add(new Mine(
                            meeting,
                            switch (seat.status()) {
                                case OFFERED -> MeetingDuty.CONFIRM;
                                case PLACE -> MeetingDuty.COME;
                                default -> MeetingDuty.AWAIT;
                            },
                            0)));
        }
    }

    private void invited(Party party, Instant now, List<Mine> all) {
        var state = party.accreditedTo() == null ? party.state() : party.accreditedTo();
        var found =
                repository.near(state == null ? "" : state.value(), party.id().value(), now, PageRequest.of(0, MOST));
        for (var one : found) {
            all.add(new Mine(one.summary(), guests.invites(one, party) ? MeetingDuty.INVITED : MeetingDuty.AROUND, 0));
        }
    }
}
