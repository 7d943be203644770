package org.uprportal.followup;

/** Who must know a law for it to change anything. */
public enum MustKnow {
    POLICE,
    JUDICIARY,
    LAWYERS,
    TEACHERS,
    HEALTH_WORKERS,
    ADMINISTRATION,
    COMMUNITIES,
    PUBLIC
}
