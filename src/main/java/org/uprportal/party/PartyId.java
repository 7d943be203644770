package org.uprportal.party;

import java.util.UUID;

/** The random id of a party: the organisation or body for which people act. */
public record PartyId(UUID value) {

    /** A new random id. */
    public static PartyId random() {
        return new PartyId(UUID.randomUUID());
    }
}
