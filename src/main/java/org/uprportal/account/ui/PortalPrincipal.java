package org.uprportal.account.ui;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.uprportal.account.SignedIn;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;

/** A person signed in without an identity provider, in the demo only. */
record PortalPrincipal(UUID person) implements SignedIn, Principal, Serializable {

    @Override
    public PersonId personId() {
        return new PersonId(person);
    }

    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public boolean mayActAs(PartyKind kind) {
        return true;
    }
}
