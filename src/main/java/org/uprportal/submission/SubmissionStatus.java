package org.uprportal.submission;

/** Where a submission is in its life. */
public enum SubmissionStatus {
    DRAFT,
    /** A second person of the organisation is asked to approve. */
    IN_APPROVAL,
    /** Filed and frozen. */
    FILED,
    /** The deadline passed before it was filed; it stays readable for its organisation. */
    MISSED,
    WITHDRAWN
}
