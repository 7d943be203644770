package org.uprportal.cycle;

/** The seven stages of a review cycle, in their order. */
public enum Stage {
    CONSULTATION,
    SUBMISSION,
    LOBBYING,
    REVIEW,
    RESPONSE,
    FOLLOW_UP,
    MID_TERM
}
