package org.uprportal.meeting;

/** The few questions that everybody who was at a meeting answers, hosts and guests the same. */
public enum RatingQuestion {
    /** Whether it was called openly and early enough. */
    CALLED,
    /** Whether everybody could speak and was heard. */
    HEARD,
    /** Whether place, language and accessibility let everybody take part. */
    ACCESS,
    /** Whether something comes of it. */
    USE
}
