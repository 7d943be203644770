package org.uprportal.recommendation.matrix;

/** A State's position as a matrix writes it. */
public enum WrittenPosition {
    SUPPORTED,
    SUPPORTED_IN_PART,
    NOTED,
    /** Not answered, or in words that are not known. */
    PENDING
}
