package org.uprportal.recommendation;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum RecommendationThing implements Thing {
    /** Draft answers to recommendations. */
    RESPONSE_DRAFT,
    /** Ministries propose answers to their focal point. */
    RESPONSE_PROPOSAL,
    /** Organisations say which recommendations are priorities before the State answers. */
    PRIORITY,
    /** Positions once sent; changed by the focal point with a history. */
    RESPONSE
}
