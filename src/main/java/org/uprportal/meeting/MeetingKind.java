package org.uprportal.meeting;

/** Kinds of meeting in a review cycle; what is usual for each is data. */
public enum MeetingKind {
    CONSULTATION(180, 100, false, true, false),
    ROUND_TABLE(120, 30, true, true, false),
    PRE_SESSION(120, 40, false, true, false),
    GENEVA_PRE_SESSION(60, 100, false, true, false),
    BILATERAL(180, 0, false, false, false),
    FOLLOW_UP(180, 60, false, true, false),
    TRAINING(420, 25, true, false, true),
    WATCH_PARTY(240, 50, false, false, false),
    PRESS_BRIEFING(60, 40, false, false, false);

    private final int minutes;
    private final int places;
    private final boolean approval;
    private final boolean minuted;
    private final boolean certified;

    MeetingKind(int minutes, int places, boolean approval, boolean minuted, boolean certified) {
        this.minutes = minutes;
        this.minuted = minuted;
        this.certified = certified;
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

    /** Whether minutes are awaited of one. */
    public boolean minuted() {
        return minuted;
    }

    /** Whether whoever came gets a certificate. */
    public boolean certified() {
        return certified;
    }

    /** Whether the host usually approves registrations. */
    public boolean approval() {
        return approval;
    }
}
