package org.uprportal.submission;

/** What has become of asking an organisation to submit jointly. */
public enum CoSubmissionStatus {
    /** It has been asked and has not answered. */
    ASKED,
    /** Its owner has consented; it is named as a co-submitter. */
    CONSENTED,
    /** Its owner does not want to. */
    REFUSED,
    /** Its owner consented first and took that back before filing. */
    WITHDRAWN,
    /** The submitting organisation asks it no more. */
    TAKEN_BACK,
    /** The submission was filed, withdrawn or missed before it answered. */
    LAPSED;

    /** Whether it can still be answered. */
    public boolean open() {
        return this == ASKED;
    }
}
