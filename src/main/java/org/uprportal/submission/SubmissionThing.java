package org.uprportal.submission;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
public enum SubmissionThing implements Thing {
    /** A draft is its organisation's own. */
    CSO_DRAFT,
    /** Named, before publication; the text is frozen, W is only to withdraw before the deadline. */
    FILED_SUBMISSION,
    /** OHCHR reads the text under the pseudonym; W is to withdraw before the deadline, or to reveal the name. */
    FILED_SUBMISSION_PSEUDONYMOUS,
    /** Published by the secretariat: everybody reads the text; W is to correct it or take it down. */
    PUBLISHED_SUBMISSION
}
