package org.uprportal.document;

/** What the virus scanner has said. */
public enum Verdict {
    /** Looked through, nothing found. */
    CLEAN,
    /** This portal has no scanner; whoever takes the file along reads so. */
    UNSCANNED,
    /** The scanner has not answered yet: nobody gets the file before it has. */
    WAITING,
    /** Something was found: the content is gone. */
    INFECTED,
    /** Taken away by whoever sent it: the content is gone. */
    TAKEN_AWAY;

    /** Whether the file is given out. */
    public boolean open() {
        return this == CLEAN || this == UNSCANNED;
    }
}
