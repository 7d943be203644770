package org.uprportal.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A session of the UPR Working Group: its dates and limits, which the secretariat may change.
 *
 * @param number the Working Group's session, such as 48
 * @param cycle the review cycle it belongs to, such as 4
 * @param hrcSession the session of the Human Rights Council that adopts, a different number
 * @param consultationDays the least number of days a national consultation stays open
 * @param individualWords the limit of an individual submission, in words
 * @param jointWords the limit of a joint submission, in words
 * @param confirmed which of its dates are confirmed by the United Nations; the others are inferred. The date of the review
 *     stands for the days of the session
 * @param invented whether it is invented for a sample: it stands apart from the sessions of the Working Group
 */
public record SessionSettings(
        int number,
        int cycle,
        int hrcSession,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant stakeholderDeadline,
        Instant nationalReportDue,
        Instant advanceQuestionsDue,
        Instant responseDue,
        LocalDate adoptionOn,
        Instant midTermDue,
        int consultationDays,
        int individualWords,
        int jointWords,
        int nationalReportWords,
        int addendumWords,
        Set<CycleDate> confirmed,
        boolean invented) {

    private static final int LAST_KNOWN = 54;

    public SessionSettings {
        confirmed = Set.copyOf(confirmed);
    }

    /** The review cycle of the first 54 sessions, which are known; empty beyond. */
    static OptionalInt knownCycle(int session) {
        return session < 1 || session > LAST_KNOWN
                ? OptionalInt.empty()
                : OptionalInt.of(session <= 12 ? 1 : session <= 26 ? 2 : session <= 40 ? 3 : 4);
    }
}
