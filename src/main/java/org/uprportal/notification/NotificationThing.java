package org.uprportal.notification;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum NotificationThing implements Thing {
    /** News is its reader's own. */
    NOTICE,
    /** Administrators see that letters leave; not what stands in them. */
    LETTER
}
