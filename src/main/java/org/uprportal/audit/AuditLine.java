package org.uprportal.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the audit trail says.
 *
 * @param at to the microsecond, as the database keeps it
 * @param actor the person's pseudonym on this subject; null for a visitor and for the portal itself
 * @param actingParty their party's pseudonym on this subject
 */
record AuditLine(
        Instant at,
        String act,
        UUID subject,
        @Nullable UUID actor,
        @Nullable UUID actingParty) {}
