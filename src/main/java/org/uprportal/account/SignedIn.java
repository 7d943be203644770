package org.uprportal.account;

import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;

/** A principal of the web session that stands for a person of the portal. */
public interface SignedIn {

    /** Whom it stands for. */
    PersonId personId();

    /** Whether this sign-in allows to act for a party of this kind, whatever the person's record says. */
    boolean mayActAs(PartyKind kind);
}
