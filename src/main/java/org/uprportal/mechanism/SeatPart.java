package org.uprportal.mechanism;

/** The part a party has in the mechanism. */
public enum SeatPart {
    CHAIR,
    SECRETARIAT,
    MEMBER,
    /** Hears and speaks, and does not decide. */
    OBSERVER
}
