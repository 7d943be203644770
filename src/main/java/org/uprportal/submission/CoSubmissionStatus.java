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

    /** Whether it can be answered, or the answer changed, as long as the submission is not filed. */
    public boolean alive() {
        return this == ASKED || this == CONSENTED || this == REFUSED || this == WITHDRAWN;
    }

    /** Whether it waits for its first answer. */
    public boolean open() {
        return this == ASKED;
    }
}
