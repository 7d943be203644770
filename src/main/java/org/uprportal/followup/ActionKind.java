package org.uprportal.followup;

/** What kind of action it is. */
public enum ActionKind {
    /** A measure: done when it is done. */
    MEASURE,
    /** A law in the making: done only when it is in force and those who must know it do. */
    LAW
}
