package org.uprportal.meeting.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.meeting.Attendances;
import org.uprportal.meeting.GuestDesk;
import org.uprportal.meeting.GuestList;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.MeetingAudience;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.SeatStatus;
import org.uprportal.meeting.SeatSummary;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;

/** Who stands around a meeting, for its letters; only the portal itself may ask. */
@Component
class MeetingCircle {

    private final People people;
    private final Meetings meetings;
    private final GuestList guestList;
    private final Attendances attendances;
    private final GuestDesk guestDesk;
    private final Hosts hosts;

    MeetingCircle(
            People people,
            Meetings meetings,
            GuestList guestList,
            Attendances attendances,
            GuestDesk guestDesk,
            Hosts hosts) {
        this.people = people;
        this.meetings = meetings;
        this.guestList = guestList;
        this.attendances = attendances;
        this.guestDesk = guestDesk;
        this.hosts = hosts;
    }

    MeetingDetails meeting(MeetingId id) {
        return meetings.find(id).orElseThrow();
    }

    /** Those of the hosts who may change it. */
    Set<Audience> hosts(MeetingId id) {
        return hosts.of(id).stream().map(Audience::editors).collect(Collectors.toSet());
    }

    /** Everybody of the hosts. */
    Set<Audience> hosting(MeetingId id) {
        return parties(hosts.of(id));
    }

    /** The hosts that see the registration. */
    Set<Audience> seeing(SeatId seat) {
        return guestDesk.seenBy(seat).stream().map(Audience::editors).collect(Collectors.toSet());
    }

    Set<Audience> comers(MeetingId id, Collection<SeatStatus> statuses) {
        return parties(guestDesk.standing(id, statuses).stream()
                .map(SeatSummary::party)
                .toList());
    }

    Set<Audience> tookPart(MeetingId id) {
        return parties(attendances.tookPart(id));
    }

    /** Whom it is for; where it is for everybody, all in the State and the missions that follow its review. */
    Set<Audience> invited(MeetingId meeting, StateCode state) {
        var parties = new HashSet<PartyId>();
        if (meeting(meeting).plan().welcome().audience() == MeetingAudience.EVERYBODY) {
            for (var kind : PartyKind.values()) {
                if (kind != PartyKind.EMBASSY) {
                    people.partiesOf(state, kind).forEach(party -> parties.add(party.id()));
                }
            }
            people.embassiesTo(state).forEach(party -> parties.add(party.id()));
        } else {
            parties.addAll(guestList.invited(meeting));
        }
        hosts.of(meeting).forEach(parties::remove);
        return parties(parties);
    }

    private static Set<Audience> parties(Collection<PartyId> parties) {
        return parties.stream().map(Audience::party).collect(Collectors.toSet());
    }
}
