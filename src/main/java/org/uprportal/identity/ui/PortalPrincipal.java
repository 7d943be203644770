package org.uprportal.identity.ui;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.uprportal.identity.PartyKind;
import org.uprportal.identity.PersonId;
import org.uprportal.identity.SignedIn;

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
