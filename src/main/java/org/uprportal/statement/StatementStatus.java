package org.uprportal.statement;

/** Where a statement stands. */
public enum StatementStatus {
    /** Written; nobody else knows of it. */
    DRAFT,
    /** In public, to be signed. */
    OPEN,
    /** Frozen and with the body that owes an answer. */
    SENT,
    /** Answered in public. */
    ANSWERED,
    /** Sent, and its cycle was closed before an answer came; it may still come. */
    UNANSWERED,
    /** Nobody else signed in time, or its cycle was closed first. */
    LAPSED,
    /** Taken back by whoever drafted it. */
    TAKEN_BACK;

    /** Whether the text and who signed it cannot change any more, and everybody reads it. */
    public boolean frozen() {
        return this == SENT || this == ANSWERED || this == UNANSWERED;
    }
}
