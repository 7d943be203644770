package org.uprportal.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.uprportal.platform.PortalClock;

/** Every duration of the national report; tasks and processes read them from here. */
public final class ReportSchedule {

    /** How long before it is due the report is begun. */
    public static final Duration WRITING = Duration.ofDays(182);

    /** The least number of days for which a draft is put to consultation. */
    public static final int LEAST_DAYS = 14;

    /** How long the second person takes to decide. */
    public static final Duration APPROVING = Duration.ofDays(7);

    /** How many words a section of a mid-term report is to have at most; nobody counts the whole. */
    public static final int MID_TERM_WORDS = 1_000;

    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAYS = Duration.ofDays(3);

    private ReportSchedule() {}

    /** When it is begun. */
    public static Instant begins(Instant due) {
        return due.minus(WRITING);
    }

    /** When the focal point is reminded. */
    public static Instant reminder(Instant due) {
        return due.minus(FORTNIGHT);
    }

    /** When OHCHR and the country team hear that none came. */
    public static Instant above(Instant due) {
        return due.plus(FORTNIGHT);
    }

    /** When a section is due: at the end of that day in Geneva. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(PortalClock.GENEVA).toInstant();
    }

    /** When the owner of a section is reminded. */
    public static Instant sectionReminder(LocalDate due) {
        return endOf(due).minus(WEEK);
    }

    /** When the focal point hears that a section has not come. */
    public static Instant sectionAbove(LocalDate due) {
        return endOf(due).plus(WEEK);
    }

    /** Until when the second person decides. */
    public static Instant approvalDue(Instant asked) {
        return asked.plus(APPROVING);
    }

    /** When those who may approve are reminded. */
    public static Instant approvalReminder(Instant asked) {
        return approvalDue(asked).minus(DAYS);
    }
}
