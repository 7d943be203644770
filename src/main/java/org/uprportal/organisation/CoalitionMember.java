package org.uprportal.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * An organisation in a coalition.
 *
 * @param joinedAt when it consented; null while it is only invited
 * @param unseen whether only the coalition's lead and the organisation itself know that it is a member
 * @param acts whether its people may write and approve for the coalition
 */
public record CoalitionMember(
        PartyId coalition,
        String coalitionName,
        PartyId member,
        String memberName,
        @Nullable Instant joinedAt,
        CoalitionRole role,
        boolean unseen,
        boolean acts) {

    /** Whether it has consented. */
    public boolean joined() {
        return joinedAt != null;
    }
}
