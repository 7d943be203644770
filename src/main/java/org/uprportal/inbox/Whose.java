package org.uprportal.inbox;

/** Whose an open task is, for whoever looks. */
public enum Whose {
    /** Taken by the reader. */
    MINE,
    /** Nobody's yet: the group's. */
    GROUP,
    /** Taken by a colleague. */
    OTHERS
}
