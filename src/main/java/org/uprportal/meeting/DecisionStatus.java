package org.uprportal.meeting;

/** Where a decision stands. */
public enum DecisionStatus {
    /** Written into minutes that are not validated. */
    NOTED,
    /** Given to its owner. */
    OPEN,
    DONE
}
