package org.uprportal.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.uprportal.platform.PortalClock;

/**
 * The dates of one cluster's follow-up that act.
 *
 * @param given when it was given to its lead
 * @param periodBegan when the present period began
 */
public record FollowUpSchedule(Instant given, Instant periodBegan) {

    /** Of a cluster whose dates were not kept: nothing of it is ever late. */
    static final FollowUpSchedule UNKNOWN =
            new FollowUpSchedule(Instant.parse("9000-01-01T00:00:00Z"), Instant.parse("9000-01-01T00:00:00Z"));

    /** How long the focal point takes to give the recommendations to ministries. */
    public static final Duration CLUSTERING = Duration.ofDays(60);

    /** How long a lead takes to plan. */
    public static final Duration PLANNING = Duration.ofDays(90);

    /** How often a lead reports. */
    public static final Duration PERIOD = Duration.ofDays(182);

    /** How long it takes to report once a period is over. */
    public static final Duration REPORTING = Duration.ofDays(30);

    /** How long the answer to a request for an update takes. */
    public static final Duration ANSWERING = Duration.ofDays(60);

    /** How long the mid-term report is written. */
    public static final Duration WRITING = Duration.ofDays(182);

    /** How long after it was due a mid-term report is waited for. */
    public static final Duration GRACE = Duration.ofDays(30);

    /** How long before its date an action stands before its owner. */
    public static final Duration NEAR = Duration.ofDays(30);

    /** How long before a date its owner is reminded, and how long after it whoever stands above hears. */
    public static final Duration FORTNIGHT = Duration.ofDays(14);

    /** When a day is over, as the State's dates are meant: at midnight in Geneva. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(PortalClock.GENEVA).toInstant();
    }

    /** When the focal point is reminded of the mid-term report. */
    public static Instant midTermReminder(Instant due) {
        return due.minus(FORTNIGHT);
    }

    /** Until when recommendations are given to ministries. */
    public static Instant clusteringDue(Instant sent) {
        return sent.plus(CLUSTERING);
    }

    /** Until when a request for an update is answered. */
    public static Instant answerDue(Instant asked) {
        return asked.plus(ANSWERING);
    }

    /** Until when the plan stands. */
    public Instant planDue() {
        return given.plus(PLANNING);
    }

    /** When the present period is over and its report is asked for. */
    public Instant reportAsked() {
        return periodBegan.plus(PERIOD);
    }

    /** Until when the report of the present period is closed. */
    public Instant reportDue() {
        return reportAsked().plus(REPORTING);
    }
}
