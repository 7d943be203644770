package org.uprportal.recommendation;

/** The State's position on a recommendation, in the words of the United Nations. */
public enum Position {
    SUPPORTED,
    SUPPORTED_IN_PART,
    NOTED,
    /** Not answered yet. */
    PENDING
}
