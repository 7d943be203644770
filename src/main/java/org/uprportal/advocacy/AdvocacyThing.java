package org.uprportal.advocacy;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum AdvocacyThing implements Thing {
    /** The thread between an organisation and the mission it asked. */
    ASK
}
