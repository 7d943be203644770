package org.uprportal.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PersonId;

/**
 * A person with an account as colleagues, and administrators of accounts, see them.
 *
 * @param email empty for whoever does not manage accounts
 * @param suspended whether they may not act for the time being
 * @param byAdministrator whether only an administrator can lift the suspension
 * @param lastSeen when they last came in; null where never, and for whoever does not manage accounts
 */
public record MemberSummary(
        PersonId id,
        String name,
        String email,
        Party party,
        MemberRole role,
        boolean suspended,
        boolean byAdministrator,
        @Nullable Instant lastSeen) {}
