package org.uprportal.access;

/** What this module keeps and the matrix of access speaks of. */
enum AccessThing implements Thing {
    /** Names and spellings of States are the secretariat's. */
    STATE_LIST
}
