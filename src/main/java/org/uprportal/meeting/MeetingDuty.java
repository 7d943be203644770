package org.uprportal.meeting;

/** What somebody has to do with a meeting, the most urgent first. */
public enum MeetingDuty {
    /** A place has come free and is confirmed. */
    CONFIRM,
    /** The doors are open: who comes is noted. */
    CHECK_IN,
    /** Registrations wait for a decision. */
    DECIDE,
    /** Minutes are written. */
    WRITE_MINUTES,
    /** The time to amend is over: the minutes are validated. */
    VALIDATE_MINUTES,
    /** Amendments can be proposed. */
    AMEND,
    /** It is prepared and not yet called. */
    PREPARE,
    HOST,
    /** Has a place. */
    COME,
    /** Has asked, or waits for a place. */
    AWAIT,
    /** Is invited and not registered. */
    INVITED,
    /** Takes place in one's State, for others; one may ask. */
    AROUND;

    /** Whether somebody waits for it to be done. */
    public boolean urgent() {
        return ordinal() <= AMEND.ordinal();
    }
}
