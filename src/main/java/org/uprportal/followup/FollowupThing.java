package org.uprportal.followup;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum FollowupThing implements Thing {
    /** Recommendations are given to lead ministries by the focal point. */
    CLUSTERING,
    /** Who of a body is named for a cluster; known to the State's bodies, named by the body and the focal point. */
    CLUSTER_FOCAL_POINT,
    /** Planned actions until the lead ministry says that its plan stands; written by the lead, overseen by the focal point. */
    ACTION_DRAFT,
    /** Reported by the lead ministry or the focal point. */
    IMPLEMENTATION_STATUS,
    /** Ratings and evidence marked public. */
    RATING,
    /** Evidence marked restricted: its author and OHCHR. */
    RATING_RESTRICTED,
    /** Organisations ask; the lead ministry or the focal point answers; public. */
    UPDATE_REQUEST,
    /** A mid-term report before publication. */
    MID_TERM_DRAFT
}
