package org.uprportal.meeting;

/** Whether people meet in a room, online, or both at once. */
public enum MeetingWay {
    PLACE,
    ONLINE,
    BOTH;

    /** Whether one can take part so. */
    public boolean offers(Attending attending) {
        return this == BOTH || name().equals(attending.name());
    }
}
