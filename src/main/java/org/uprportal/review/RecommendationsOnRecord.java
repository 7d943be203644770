package org.uprportal.review;

import org.uprportal.cycle.CycleId;

/**
 * The recommendations of a review are on record, so that nobody waits for them any more. The module that keeps them says so by
 * an event of its own that is one of these.
 */
public interface RecommendationsOnRecord {

    /** The review of which cycle. */
    CycleId cycle();
}
