package org.uprportal.followup;

/** What a file of an action is. */
public enum ActionFileKind {
    DECREE,
    PLAN,
    BUDGET,
    REPORT,
    OTHER
}
