package org.uprportal.meeting;

/** Under which name an organisation takes part. */
public enum Veil {
    /** Under its own. */
    NAMED,
    /** Under its own for the hosts, but unseen by the government and in no list. */
    UNSEEN,
    /** Under a pseudonym for everybody; nothing in the portal's own database ties it to the organisation. */
    PSEUDONYM;

    MeetingThing thing() {
        return switch (this) {
            case NAMED -> MeetingThing.MEETING_SEAT;
            case UNSEEN -> MeetingThing.MEETING_SEAT_UNSEEN;
            case PSEUDONYM -> MeetingThing.MEETING_SEAT_PSEUDONYMOUS;
        };
    }
}
