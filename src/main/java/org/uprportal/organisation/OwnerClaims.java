package org.uprportal.organisation;

import org.springframework.stereotype.Component;
import org.uprportal.account.FirstOwners;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyId;

/**
 * Offers an accepted organisation to whoever registered it. They take it over by an invitation to the address they have
 * confirmed, as everybody gets an account; the portal invites, because who decided has no say over the organisation's people.
 */
@Component
class OwnerClaims {

    private final FirstOwners firstOwners;
    private final CurrentActor actor;

    OwnerClaims(FirstOwners firstOwners, CurrentActor actor) {
        this.firstOwners = firstOwners;
        this.actor = actor;
    }

    /** A new letter; the link of an earlier one is worth nothing from then on. */
    void offer(PartyId organisation, Applicant applicant) {
        actor.runAs(
                Actor.PORTAL,
                () -> firstOwners.inviteFirstOwner(organisation, applicant.email(), applicant.language()));
    }

    /** Whether nobody has taken it over yet. */
    boolean open(PartyId organisation) {
        return actor.callAs(Actor.PORTAL, () -> firstOwners.awaitsFirstOwner(organisation));
    }

    /** An offer that nobody took ends, and to whom it went is erased. */
    void forget(PartyId organisation) {
        actor.runAs(Actor.PORTAL, () -> firstOwners.forgetFirstOwner(organisation));
    }
}
