package org.uprportal.submission;

/** Who took a published submission down; only they can put it back. */
public enum TakenDownBy {
    /** The organisation that filed it. */
    AUTHOR,
    /** The secretariat. */
    OHCHR
}
