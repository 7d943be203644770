package org.uprportal.consultation;

/** Where a consultation is in its life. */
public enum ConsultationStatus {
    /** Being prepared; its government alone sees it. */
    DRAFT,
    /** Public, not yet open for contributions. */
    ANNOUNCED,
    /** Contributions are taken until its end. */
    OPEN,
    /** Over; every contribution is being answered. */
    CLOSED,
    /** The outcome, with every answer, is public. */
    CONCLUDED
}
