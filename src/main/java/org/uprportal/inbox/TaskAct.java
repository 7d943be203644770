package org.uprportal.inbox;

/** What happens to a task between appearing and being done. */
public enum TaskAct {
    /** Somebody took it. */
    TAKEN,
    /** A substitute took it for somebody who is away. */
    TAKEN_FOR,
    /** It was given back to the group. */
    GIVEN_BACK,
    /** It was handed to a colleague. */
    HANDED_OVER
}
