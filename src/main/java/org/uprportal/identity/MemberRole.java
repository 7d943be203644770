package org.uprportal.identity;

/** What a person may do for the party they act for. */
public enum MemberRole {
    OWNER,
    EDITOR,
    VIEWER
}
