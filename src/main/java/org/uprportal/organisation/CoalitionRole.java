package org.uprportal.organisation;

/** What a member is in its coalition. */
public enum CoalitionRole {
    /** Leads it together with the coalition's own owners. */
    LEAD,
    MEMBER
}
