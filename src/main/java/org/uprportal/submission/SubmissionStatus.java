package org.uprportal.submission;

import java.util.EnumSet;
import java.util.Set;

/** Where a submission is in its life. */
public enum SubmissionStatus {
    DRAFT,
    /** A second person of the organisation is asked to approve. */
    IN_APPROVAL,
    /** Filed and frozen. */
    FILED,
    /** The deadline passed before it was filed; it stays readable for its organisation. */
    MISSED,
    WITHDRAWN;

    /** While its organisation works on it. */
    public static final Set<SubmissionStatus> OPEN = Set.copyOf(EnumSet.of(DRAFT, IN_APPROVAL));
}
