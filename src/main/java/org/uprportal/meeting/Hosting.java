package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyId;

/** Who hosts a meeting, and how the actor stands to it as a host. Whoever agreed to host has the rights of whoever opened it. */
@Component
class Hosting {

    private final CohostRepository cohosts;
    private final CurrentActor actor;
    private final Access access;

    Hosting(CohostRepository cohosts, CurrentActor actor, Access access) {
        this.cohosts = cohosts;
        this.actor = actor;
        this.access = access;
    }

    /** All hosts, whoever opened it first. */
    List<PartyId> of(MeetingId meeting, PartyId first) {
        var all = new ArrayList<PartyId>();
        all.add(first);
        cohosts.agreed(meeting.value()).forEach(one -> all.add(new PartyId(one)));
        return all;
    }

    Relation own(MeetingId meeting, PartyId first) {
        return hosts(meeting, first) ? Relation.OWN : Relation.OTHER;
    }

    Relation own(Meeting meeting) {
        return own(meeting.id(), meeting.host());
    }

    Relation named(Meeting meeting) {
        return hosts(meeting.id(), meeting.host()) ? Relation.NAMED : Relation.OTHER;
    }

    /** Whose registrations the actor may count for themselves: those with a name, and the others as a host that sees them. */
    Set<Veil> seen(Meeting meeting) {
        var relation = named(meeting);
        var seen = EnumSet.of(Veil.NAMED);
        for (var veil : Veil.values()) {
            if (access.may(Act.READ, veil.thing(), relation)) {
                seen.add(veil);
            }
        }
        return seen;
    }

    private boolean hosts(MeetingId meeting, PartyId first) {
        if (access.to(first) == Relation.OWN) {
            return true;
        }
        var party = actor.get().party();
        return party != null
                && cohosts.agreed(meeting.value()).contains(party.id().value());
    }
}
