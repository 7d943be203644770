package org.uprportal.inbox;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum InboxThing implements Thing {
    /** A waiting task exists for those who can do it. */
    TASK
}
