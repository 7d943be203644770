package org.uprportal.review;

import org.uprportal.cycle.CycleId;

/** How far the process of a review is; answered in the {@code process} room. */
public interface ReviewCourse {

    /** How far it is. Open to everybody. */
    Step of(CycleId cycle);

    /** The steps of a review. */
    enum Step {
        /** It has not begun, or was ended with its cycle. */
        NONE,
        /** It waits for its day, or for the recommendations to be recorded. */
        RUNNING,
        /** Its recommendations are on record. */
        RECORDED
    }
}
