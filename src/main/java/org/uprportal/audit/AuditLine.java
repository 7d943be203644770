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
 * @param mark where the line stands in its person's thread; says nothing without the key, and no two are alike. See {@link
 *     AuditThread}
 */
record AuditLine(
        Instant at,
        String act,
        UUID subject,
        @Nullable UUID actor,
        @Nullable UUID actingParty,
        @Nullable Long mark) {

    AuditLine marked(@Nullable Long mark) {
        return new AuditLine(at, act, subject, actor, actingParty, mark);
    }
}
