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
    /** A registration: the organisation itself and the host. */
    MEETING_SEAT
}
