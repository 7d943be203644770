package org.uprportal.submission;

/** Who of an organisation behind a pseudonym has asked for its name to be shown; it takes two. */
public enum ComingForward {
    /** Nobody has. */
    NOBODY,
    /** Whoever reads this has. */
    MYSELF,
    /** A colleague of theirs has. */
    COLLEAGUE
}
