package org.uprportal.access;

/** What somebody does with a {@link Thing}. */
public enum Act {
    /** Sees it. */
    READ('R'),
    /** Changes it. */
    WRITE('W'),
    /** Makes a new one. */
    CREATE('C');

    private final char letter;

    Act(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
