package org.uprportal.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/** What else there is to say of an organisation that is a body of a government. */
@Entity
@Table(name = "organisation_body")
class Body {

    @Id
    private UUID organisationId;

    private boolean nmirf;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Integer version;

    protected Body() {}

    Body(PartyId organisation) {
        organisationId = organisation.value();
    }

    void mark(boolean isNmirf) {
        nmirf = isNmirf;
    }

    void close(Instant now) {
        closedAt = now;
        nmirf = false;
    }

    boolean nmirf() {
        return nmirf;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
