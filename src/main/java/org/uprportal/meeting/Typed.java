package org.uprportal.meeting;

/** What people type, held to the length for which there is room. */
final class Typed {

    static final int LONGEST_LINE = 300;
    static final int LONGEST_TEXT = 4000;

    private Typed() {}

    static String said(String why) {
        if (why.isBlank()) {
            throw MeetingRefused.withoutReason();
        }
        atMost(why, LONGEST_LINE);
        return why;
    }

    /** One line, not too long. */
    static String line(String text) {
        atMost(text, LONGEST_LINE);
        return text;
    }

    /** A text, not too long. */
    static String text(String text) {
        atMost(text, LONGEST_TEXT);
        return text;
    }

    static void atMost(String text, int most) {
        if (text.length() > most) {
            throw MeetingRefused.length(most);
        }
    }
}
