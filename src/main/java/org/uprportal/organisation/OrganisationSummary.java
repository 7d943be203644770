package org.uprportal.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;

/**
 * An organisation as the directory and its own page show it.
 *
 * @param state where it belongs; null for international organisations
 * @param accreditedTo the State under review in which an embassy works
 */
public record OrganisationSummary(
        PartyId id,
        PartyKind kind,
        @Nullable StateCode state,
        @Nullable StateCode accreditedTo,
        OrganisationProfile profile,
        Instant registeredAt) {

    /** Its name. */
    public String name() {
        return profile.name();
    }
}
