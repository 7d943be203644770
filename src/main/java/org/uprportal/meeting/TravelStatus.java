package org.uprportal.meeting;

/** Where a request for travel support stands. */
public enum TravelStatus {
    /** Waits for the host. */
    ASKED,
    GRANTED,
    /** Refused, with a reason. */
    REFUSED,
    WITHDRAWN
}
