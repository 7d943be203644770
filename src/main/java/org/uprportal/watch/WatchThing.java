package org.uprportal.watch;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum WatchThing implements Thing {
    /** What a person watches is theirs alone. */
    WATCH
}
