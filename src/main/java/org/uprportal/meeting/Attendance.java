package org.uprportal.meeting;

/** Who came. */
public enum Attendance {
    PRESENT,
    ABSENT,
    EXCUSED
}
