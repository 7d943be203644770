package org.uprportal.meeting;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;

/** Whom a meeting invites: by its rule, which holds also for whoever comes later, and by name. */
@Component
class Invitees {

    private final Organisations organisations;
    private final People people;
    private final CurrentActor actor;
    private final ObjectProvider<RuleGuests> sources;

    Invitees(Organisations organisations, People people, CurrentActor actor, ObjectProvider<RuleGuests> sources) {
        this.organisations = organisations;
        this.people = people;
        this.actor = actor;
        this.sources = sources;
    }

    /** All of them; nobody where it is open to everybody. */
    List<PartyId> of(Meeting meeting) {
        var audience = meeting.plan().welcome().audience();
        if (audience == MeetingAudience.EVERYBODY) {
            return List.of();
        }
        var guests = new LinkedHashSet<PartyId>();
        if (audience == MeetingAudience.ORGANISATIONS || audience == MeetingAudience.RULE) {
            var named = audience == MeetingAudience.RULE ? byRule(meeting) : null;
            Arrays.stream(PartyKind.values())
                    .filter(PartyKind::stakeholder)
                    .flatMap(kind -> people.partiesOf(meeting.state(), kind).stream())
                    .map(Party::id)
                    .filter(party -> named == null || named.contains(party))
                    .forEach(guests::add);
        }
        meeting.invitees().forEach(one -> guests.add(new PartyId(one)));
        return List.copyOf(guests);
    }

    /** Whether that party may register without asking. */
    boolean invites(Meeting meeting, Party party) {
        return meeting.invitees().contains(party.id().value())
                || switch (meeting.plan().welcome().audience()) {
                    case EVERYBODY -> true;
                    case ORGANISATIONS -> inState(meeting, party);
                    case RULE -> inState(meeting, party) && byRule(meeting).contains(party.id());
                    case NAMED -> false;
                };
    }

    /** Whether the portal knows all of these. */
    boolean known(Collection<PartyId> parties) {
        return people.parties(parties).size() == Set.copyOf(parties).size();
    }

    private static boolean inState(Meeting meeting, Party party) {
        return party.kind().stakeholder() && meeting.state().equals(party.state());
    }

    private Set<PartyId> byRule(Meeting meeting) {
        var reach = meeting.plan().welcome().reach();
        return actor.callAs(Actor.PORTAL, () -> {
            var named = new HashSet<PartyId>();
            if (reach.rules().contains(InvitationRule.THEMES)) {
                named.addAll(organisations.workingOn(meeting.state(), reach.themes()));
            }
            sources.stream()
                    .filter(source -> reach.rules().contains(source.rule()))
                    .forEach(source -> named.addAll(source.of(meeting.state())));
            return named;
        });
    }
}
