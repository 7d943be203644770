package org.uprportal.midterm;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum MidtermThing implements Thing {
    /** A report that is not public yet, or never became so. */
    OWN_MID_TERM_DRAFT,
    /** A published one, whatever became of it. */
    OWN_MID_TERM,
    /** What an organisation answers that is asked to stand on a report of another. */
    OWN_MID_TERM_CONSENT
}
