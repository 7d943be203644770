package org.uprportal.meeting;

/**
 * Whom a meeting is for and how they are received.
 *
 * @param map where the place is on a map; empty for none
 * @param bring what to bring, such as a passport for the gate
 * @param travel whether one may ask for travel support
 * @param list who sees which organisations have a place
 * @param reach what it is about, and whom that reaches
 * @param delegation how many of an organisation come, and whether by name
 */
public record MeetingWelcome(
        MeetingAudience audience,
        String map,
        String bring,
        boolean travel,
        ListReaders list,
        MeetingReach reach,
        Delegation delegation) {

    /** Open to everybody, with nothing to bring. */
    public static final MeetingWelcome USUAL =
            new MeetingWelcome(MeetingAudience.EVERYBODY, "", "", false, ListReaders.HOSTS);

    /** About nothing in particular. */
    public MeetingWelcome(MeetingAudience audience, String map, String bring, boolean travel, ListReaders list) {
        this(audience, map, bring, travel, list, MeetingReach.NONE, Delegation.ONE);
    }

    /** One comes for each organisation. */
    public MeetingWelcome(
            MeetingAudience audience, String map, String bring, boolean travel, ListReaders list, MeetingReach reach) {
        this(audience, map, bring, travel, list, reach, Delegation.ONE);
    }

    /** The same with another reach. */
    public MeetingWelcome reaching(MeetingReach other) {
        return new MeetingWelcome(audience, map, bring, travel, list, other, delegation);
    }

    /** The same with other delegations. */
    public MeetingWelcome bringing(Delegation other) {
        return new MeetingWelcome(audience, map, bring, travel, list, reach, other);
    }
}
