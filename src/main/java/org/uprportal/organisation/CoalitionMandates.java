package org.uprportal.organisation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.access.Mandates;
import org.uprportal.party.PartyId;

/** The coalitions that let a member act for them. */
@Component
class CoalitionMandates implements Mandates {

    private final MembershipRepository memberships;

    CoalitionMandates(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    @Override
    public List<PartyId> of(PartyId party) {
        return memberships.findByMemberId(party.value()).stream()
                .filter(Membership::acts)
                .map(Membership::coalition)
                .toList();
    }
}
