package org.uprportal.consultation;

/** What the government makes of a contribution. */
public enum Outcome {
    TAKEN_UP,
    TAKEN_UP_IN_PART,
    NOT_TAKEN_UP
}
