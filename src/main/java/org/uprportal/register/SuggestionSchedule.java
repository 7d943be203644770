package org.uprportal.register;

import java.time.Duration;

/** When is learned anew what has changed. */
final class SuggestionSchedule {

    /** For how long what was learned is good enough, though the register has changed. */
    static final Duration LEARNED = Duration.ofMinutes(30);

    private SuggestionSchedule() {}
}
