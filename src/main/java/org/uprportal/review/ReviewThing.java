package org.uprportal.review;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
public enum ReviewThing implements Thing {
    /** Troika and recommendations are recorded by the secretariat. */
    REVIEW_RECORD,
    /** Missions that follow the review put questions; all are public. */
    ADVANCE_QUESTION
}
