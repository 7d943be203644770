package org.uprportal.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of phase two of a law; public as the action is.
 *
 * @param reachedOn since when they know it; null while they are still to be reached
 */
@Embeddable
public record Outreach(
        UUID id,
        @Enumerated(EnumType.STRING) MustKnow who,
        String means,
        @Column(name = "until") LocalDate until,
        String partners,
        @Column(name = "reached_on") @Nullable LocalDate reachedOn) {

    Outreach notReached() {
        return new Outreach(id, who, means, until, partners, null);
    }

    Outreach reached(LocalDate on) {
        return new Outreach(id, who, means, until, partners, on);
    }
}
