package org.uprportal.testing.world;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * A thing to open on a route.
 *
 * @param owner whose it is
 * @param named who is named on it
 */
public record Sample(UUID id, @Nullable PartyId owner, Set<PartyId> named) {

    public static Sample of(UUID id, @Nullable PartyId owner, PartyId... named) {
        return new Sample(id, owner, Set.of(named));
    }
}
