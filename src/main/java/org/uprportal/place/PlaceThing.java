package org.uprportal.place;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum PlaceThing implements Thing {
    /** A place of a State; public, kept by its focal point. */
    PLACE
}
