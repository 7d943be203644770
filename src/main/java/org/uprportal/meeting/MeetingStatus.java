package org.uprportal.meeting;

/** Where a meeting stands. */
public enum MeetingStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED,
    HELD
}
