package org.uprportal.meeting;

/** Where a proposal to amend minutes stands. */
public enum AmendmentStatus {
    OPEN,
    ACCEPTED,
    REFUSED,
    /** Not a proposal: somebody does not agree, and that stands below the minutes. */
    RESERVATION
}
