package org.uprportal.meeting;

/** Kinds of meeting in a review cycle; what is usual for each is data. */
public enum MeetingKind {
    CONSULTATION(180, 100, false),
    ROUND_TABLE(120, 30, true),
    PRE_SESSION(120, 40, false),
    GENEVA_PRE_SESSION(60, 100, false),
    FOLLOW_UP(180, 60, false),
    TRAINING(420, 25, true),
    WATCH_PARTY(240, 50, false),
    PRESS_BRIEFING(60, 40, false);

    private final int minutes;
    private final int places;
    private final boolean approval;

    MeetingKind(int minutes, int places, boolean approval) {
        this.minutes = minutes;
        this.places = places;
        this.approval = approval;
    }

    /** How long one usually lasts. */
    public int minutes() {
        return minutes;
    }

    /** How many places it usually has. */
    public int places() {
        return places;
    }

    /** Whether the host usually approves registrations. */
    public boolean approval() {
        return approval;
    }
}
