package org.uprportal.privacy;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum PrivacyThing implements Thing {
    /** What somebody did and read: everybody their own. */
    AUDIT_TRAIL
}
