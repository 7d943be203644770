package org.uprportal.meeting;

/** Where minutes stand. */
public enum MinutesStatus {
    /** The hosts write them. */
    DRAFT,
    /** Those who took part propose amendments. */
    AMENDING,
    /** Agreed, for those who took part. */
    WITHIN,
    /** Agreed, for everybody. */
    PUBLISHED;

    /** Whether they have been validated. */
    public boolean validated() {
        return this == WITHIN || this == PUBLISHED;
    }
}
