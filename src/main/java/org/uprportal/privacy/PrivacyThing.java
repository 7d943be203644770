package org.uprportal.privacy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum PrivacyThing implements Thing {
    /** What somebody did and read: everybody their own. */
    AUDIT_TRAIL,
    /** Which thing was changed or read on which day: auditors. */
    AUDIT_LINES;

    /** Stands for the trail as a whole where no single thing was asked for. */
    static final UUID WHOLE_TRAIL = UUID.nameUUIDFromBytes("audit-lines".getBytes(StandardCharsets.UTF_8));
}
