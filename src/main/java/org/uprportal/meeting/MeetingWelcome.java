package org.uprportal.meeting;

/**
 * Whom a meeting is for and how they are received.
 *
 * @param map where the place is on a map; empty for none
 * @param bring what to bring, such as a passport for the gate
 * @param travel whether one may ask for travel support
 * @param list who sees which organisations have a place
 */
public record MeetingWelcome(MeetingAudience audience, String map, String bring, boolean travel, ListReaders list) {

    /** Open to everybody, with nothing to bring. */
    public static final MeetingWelcome USUAL =
            new MeetingWelcome(MeetingAudience.EVERYBODY, "", "", false, ListReaders.HOSTS);
}
