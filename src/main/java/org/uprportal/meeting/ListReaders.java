package org.uprportal.meeting;

/** Who may see which organisations have a place. */
public enum ListReaders {
    HOSTS,
    PARTICIPANTS,
    EVERYBODY
}
