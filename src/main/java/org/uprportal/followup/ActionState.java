package org.uprportal.followup;

/** How far the work on an action is. */
public enum ActionState {
    PLANNED,
    UNDER_WAY,
    DONE,
    /** It will not be done; it stays in the plan and says so. */
    DROPPED
}
