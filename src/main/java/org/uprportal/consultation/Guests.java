package org.uprportal.consultation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;

/** The invited organisations of a consultation, and organisations by name. */
@Component
class Guests {

    private final InvitationRepository invitations;
    private final People people;
    private final PortalClock clock;

    Guests(InvitationRepository invitations, People people, PortalClock clock) {
        this.invitations = invitations;
        this.people = people;
        this.clock = clock;
    }

    /** Writes the invitations of what is published now. */
    void invite(Consultation consultation) {
        consultation
                .content()
                .invited()
                .forEach(party -> invitations.save(new Invitation(consultation, party, clock.instant())));
    }

    void inviteLate(Consultation consultation, PartyId party) {
        invitations.save(Invitation.late(consultation, party, clock.instant()));
    }

    /** The known organisations among these, by name. */
    List<Stakeholder> named(Collection<PartyId> parties) {
        return people.parties(parties).stream()
                .map(party -> new Stakeholder(party.id(), party.name(), party.kind()))
                .sorted(Comparator.comparing(Stakeholder::name)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }
}
