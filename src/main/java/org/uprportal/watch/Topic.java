package org.uprportal.watch;

import java.util.Locale;

/** What news are about; the third word of their key. It says what must still stand open to everybody when they are told. */
enum Topic {
    REVIEW,
    STAGE,
    POSITION,
    PROGRESS,
    RATING,
    ACTION,
    REQUEST,
    CONSULTATION,
    MEETING,
    MINUTES,
    REPORT,
    SUBMISSION,
    SUBMISSIONS,
    ORGANISATION;

    static Topic of(String key) {
        return valueOf(key.split("\\.")[2].toUpperCase(Locale.ROOT));
    }
}
