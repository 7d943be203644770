package org.uprportal.midterm;

/** Where a version of a mid-term report is in its life. */
public enum MidtermStatus {
    DRAFT,
    /** A second person is asked to approve it; nothing of it changes. */
    IN_APPROVAL,
    PUBLISHED,
    /** A later version stands in its place; it stays to be read. */
    REPLACED,
    /** Its author does not stand by it any more; it stays to be read, with the reason. */
    WITHDRAWN,
    /** It was not published in time, or its cycle was closed first. */
    LAPSED;

    /** Whether everybody reads it. */
    public boolean inPublic() {
        return this == PUBLISHED || this == REPLACED || this == WITHDRAWN;
    }

    /** Whether it is still worked on. */
    public boolean underway() {
        return this == DRAFT || this == IN_APPROVAL;
    }
}
