package org.uprportal.account;

import java.time.Instant;
import java.util.Locale;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;

/** What happens to the people of a party; published in the transaction in which it happens. */
public sealed interface MemberEvent {

    /** For which party they act, or acted. */
    PartyId party();

    /**
     * Somebody without an account has been invited by mail.
     *
     * @param token what the letter's link carries; the portal itself keeps only its hash
     */
    record Invited(
            InvitationId invitation,
            PartyId party,
            String partyName,
            String inviter,
            String email,
            Locale language,
            MemberRole role,
            String token)
            implements MemberEvent {

        /** The token stays out of logs. */
        @Override
        public String toString() {
            return "Invited[" + invitation + "]";
        }
    }

    /**
     * A party that nobody acts for yet has been offered to its first owner.
     *
     * @param token what the letter's link carries; the portal itself keeps only its hash
     */
    record Offered(InvitationId invitation, PartyId party, String email, Locale language, Instant until, String token)
            implements MemberEvent {

        /** The token stays out of logs. */
        @Override
        public String toString() {
            return "Offered[" + invitation + "]";
        }
    }

    /** An invited person has joined. */
    record Joined(PartyId party, PersonId person, String name) implements MemberEvent {}

    /** A person has another role. */
    record RoleChanged(PartyId party, PersonId person, MemberRole role) implements MemberEvent {}

    /** A person may not act any more, for the time being. */
    record Suspended(PartyId party, PersonId person) implements MemberEvent {}

    /** A suspended person may act again. */
    record Restored(PartyId party, PersonId person) implements MemberEvent {}

    /** A person has left, or has been removed. */
    record Left(PartyId party, PersonId person, String name) implements MemberEvent {}

    /** The party takes no part any more; nobody acts for it. */
    record PartyClosed(PartyId party) implements MemberEvent {}
}
