package org.uprportal.meeting;

/** Who came. */
public enum Attendance {
    PRESENT,
    /** Came after it had begun. */
    LATE,
    ABSENT,
    EXCUSED
}
