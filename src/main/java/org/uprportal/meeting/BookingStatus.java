package org.uprportal.meeting;

/** Where a booking stands. */
public enum BookingStatus {
    BOOKED,
    CANCELLED
}
