package org.uprportal.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.identity.PartyId;

/**
 * An organisation in a coalition.
 *
 * @param joinedAt when it consented; null while it is only invited
 */
public record CoalitionMember(
        PartyId coalition,
        String coalitionName,
        PartyId member,
        String memberName,
        @Nullable Instant joinedAt) {

    /** Whether it has consented. */
    public boolean joined() {
        return joinedAt != null;
    }
}
