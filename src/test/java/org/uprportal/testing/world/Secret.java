package org.uprportal.testing.world;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * Something marked in a confidential field.
 *
 * @param object the thing of the matrix in which it stands
 * @param owner whose it is
 * @param named who is named on it
 */
public record Secret(String object, @Nullable PartyId owner, Set<PartyId> named) {

    public static Secret of(String object, @Nullable PartyId owner, PartyId... named) {
        return new Secret(object, owner, Set.of(named));
    }
}
