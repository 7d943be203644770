package org.uprportal.organisation;

import org.uprportal.identity.PartyId;

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

    /** An organisation has consented to be a member of a coalition. */
    record Joined(PartyId organisation, PartyId member, String memberName) implements OrganisationEvent {}

    /** An organisation has left a coalition, or declined to join. */
    record Left(PartyId organisation, PartyId member, String memberName) implements OrganisationEvent {}
}
