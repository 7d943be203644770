package org.uprportal.mechanism;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.uprportal.party.PartyId;

/** A party that sits in the mechanism, in which part, and since when. */
@Embeddable
public record SeatHolder(
        UUID partyId, @Enumerated(EnumType.STRING) SeatPart part, LocalDate since) {

    public PartyId party() {
        return new PartyId(partyId);
    }
}
