package org.uprportal.statement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.platform.PortalClock;

/** Every date of a joint statement that acts, told once. */
public final class StatementSchedule {

    /** How long before its end nothing of a statement changes, and how soon it may end at the earliest, in days. */
    public static final int NOTICE_DAYS = 7;

    /** How long a statement can be signed at most, in days. */
    public static final int LONGEST_DAYS = 180;

    /** How long before the end its drafter is reminded, and around its due day whoever owes the answer and who stands above. */
    static final Duration WEEK = Duration.ofDays(NOTICE_DAYS);

    /** How long the link in a letter can be used to sign. */
    static final Duration CONFIRMING = Duration.ofDays(7);

    /** How long the addresses of signatories are kept once a statement is over. */
    static final Duration ADDRESSES = Duration.ofDays(30);

    private StatementSchedule() {}

    /** Until when a statement is signed that ends with that day. */
    public static Instant signUntil(LocalDate day) {
        return FollowUpSchedule.endOf(day);
    }

    /** The first day with which it may end. */
    public static LocalDate earliest(Instant now) {
        return LocalDate.ofInstant(now, PortalClock.GENEVA).plusDays(NOTICE_DAYS);
    }

    /** The last day with which it may end. */
    public static LocalDate latest(Instant now) {
        return LocalDate.ofInstant(now, PortalClock.GENEVA).plusDays(LONGEST_DAYS);
    }

    /** When its drafter is reminded that it ends. */
    public static Instant signReminder(Instant until) {
        return until.minus(WEEK);
    }

    /** Until when the body it addresses answers: as long as for a request for an update. */
    public static Instant answerDue(Instant sent) {
        return FollowUpSchedule.answerDue(sent);
    }

    /** When that body is reminded. */
    public static Instant answerReminder(Instant due) {
        return due.minus(FollowUpSchedule.FORTNIGHT);
    }

    /** When whoever stands above it hears that no answer came. */
    public static Instant answerAbove(Instant due) {
        return due.plus(FollowUpSchedule.FORTNIGHT);
    }
}
