package org.uprportal.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;

/** A principal of the web session that stands for a person of the portal. */
public interface SignedIn {

    /** Whom it stands for. */
    PersonId personId();

    /**
     * When the person last proved who they are at the identity provider; null where there is none, in the demo. Without a
     * word from it about when, it was long ago.
     */
    default @Nullable Instant provedAt() {
        return null;
    }

    /** Whether a password was all that was asked for; never in the demo, which asks for nothing. */
    default boolean passwordAlone() {
        return false;
    }

    /** Whether this sign-in allows to act for a party of this kind, whatever the person's record says. */
    boolean mayActAs(PartyKind kind);
}
