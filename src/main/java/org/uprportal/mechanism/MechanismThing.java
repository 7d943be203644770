package org.uprportal.mechanism;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum MechanismThing implements Thing {
    /** Set up by the focal point, seats and rules and groups; public. */
    MECHANISM
}
