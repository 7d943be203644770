package org.uprportal.party;

/** What a person may do for the party they act for. */
public enum MemberRole {
    OWNER,
    EDITOR,
    VIEWER
}
