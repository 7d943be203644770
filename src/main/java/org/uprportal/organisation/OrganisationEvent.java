package org.uprportal.organisation;

import org.uprportal.party.PartyId;

/** What happens to an organisation; published in the transaction in which it happens. */
public sealed interface OrganisationEvent {

    /** Which organisation. */
    PartyId organisation();

    /** It has been registered. */
    record Registered(PartyId organisation) implements OrganisationEvent {}

    /** What it says of itself has changed. */
    record Changed(PartyId organisation) implements OrganisationEvent {}

    /** A coalition asks another organisation to join. */
    record Invited(PartyId organisation, String name, PartyId member) implements OrganisationEvent {}

    /** An organisation has consented to be a member of a coalition. @param unseen whether only the lead may know */
    record Joined(PartyId organisation, PartyId member, String memberName, boolean unseen)
            implements OrganisationEvent {}

    /** An organisation has left a coalition, or declined to join. @param unseen whether only the lead may know */
    record Left(PartyId organisation, PartyId member, String memberName, boolean unseen) implements OrganisationEvent {}

    /** A member has been given another role in a coalition. */
    record Appointed(PartyId organisation, PartyId member, CoalitionRole role) implements OrganisationEvent {}

    /** A member's people may act for a coalition, or may no longer. */
    record JointActs(PartyId organisation, PartyId member, boolean allowed) implements OrganisationEvent {}
}
