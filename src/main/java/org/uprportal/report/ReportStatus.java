package org.uprportal.report;

/** Where a national report stands. */
public enum ReportStatus {
    WRITING,
    /** Its draft was put to consultation. */
    CONSULTED,
    /** Somebody has asked for its approval; another person decides. */
    APPROVAL,
    PUBLISHED
}
