package org.uprportal.meeting;

/** For whom a meeting is. Whoever is not invited may always ask to be. */
public enum MeetingAudience {
    EVERYBODY,
    /** All organisations of the State under review that its register knows. */
    ORGANISATIONS,
    /** Those whom its rules name. */
    RULE,
    /** Those that the hosts have named. */
    NAMED
}
