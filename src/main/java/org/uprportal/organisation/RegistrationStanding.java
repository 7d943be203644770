package org.uprportal.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a registration stands, for the applicant.
 *
 * @param decideBy until when the next decision is promised; null where none is awaited
 * @param overdue whether that promise was broken and OHCHR has been told
 * @param decidedBy the body that decided; never a person
 * @param claimable whether it is accepted and nobody has taken the organisation over yet
 * @param appealBy until when a refusal can be appealed; null where it cannot
 */
public record RegistrationStanding(
        String name,
        RegistrationStatus status,
        Instant askedAt,
        @Nullable Instant decideBy,
        boolean overdue,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable Instant appealBy,
        @Nullable String appealReason,
        boolean claimable) {}
