package org.uprportal.meeting;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum MeetingThing implements Thing {
    /** Until it is called only its host knows of a meeting. */
    MEETING_DRAFT,
    /** Once called a meeting is public; its host changes it and decides on registrations. */
    MEETING,
    /** Joining online: for the host and for those who have a place. */
    MEETING_LINK,
    /** A request to host together: those who host, and whoever is asked. */
    MEETING_COHOST,
    /** Minutes while the hosts write them. */
    MINUTES_DRAFT,
    /** Minutes while those who took part amend them, and where they stay among them. */
    MEETING_MINUTES,
    /** Minutes for everybody. */
    MINUTES_PUBLISHED,
    /** What those who took part propose for the minutes; hosts decide. */
    MEETING_AMENDMENT,
    /** What a meeting has decided: its owner carries it out. */
    MEETING_DECISION,
    /** A booking of a slot: hosts and whoever has booked. */
    MEETING_BOOKING,
    /** A registration: the organisation itself and the hosts. */
    MEETING_SEAT,
    /** A registration unseen by the government: the organisation itself and the hosts that are no government. */
    MEETING_SEAT_UNSEEN,
    /** A registration under a pseudonym: the organisation itself; hosts see that there is one. */
    MEETING_SEAT_PSEUDONYMOUS,
    /** What was typed in registering, answers and names of persons: the organisation itself and the hosts that see it. */
    MEETING_ANSWER,
    /** A request for travel support: whoever asks and the hosts that see its registration. */
    MEETING_TRAVEL,
    /** What a party that was there thinks of it; others read averages only. */
    MEETING_RATING,
    /** An application to speak: whoever applies and the hosts; the speaking list is public. */
    MEETING_SPEAKER
}
