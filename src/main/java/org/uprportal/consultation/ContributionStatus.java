package org.uprportal.consultation;

/** Where a contribution is in its life. */
public enum ContributionStatus {
    /** Seen by its own organisation only. */
    DRAFT,
    /** Sent to the government. */
    SENT,
    /** Taken back before the end; seen by its own organisation only. */
    WITHDRAWN
}
