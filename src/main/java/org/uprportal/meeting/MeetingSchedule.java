package org.uprportal.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Schedule;

/** Every date of a meeting, told once: reminders, and until when an offered place is confirmed. */
public final class MeetingSchedule {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int CYCLE_MONTHS = 54;
    private static final Duration DOORS = Duration.ofHours(1);
    private static final Duration TO_CONFIRM = Duration.ofHours(48);
    private static final Duration AT_SHORT_NOTICE = Duration.ofHours(6);

    private MeetingSchedule() {}

    /** When those who come are reminded for the first time. */
    public static Instant weekBefore(Instant begins) {
        return begins.minus(WEEK);
    }

    /** When they are reminded again. */
    public static Instant dayBefore(Instant begins) {
        return begins.minus(DAY);
    }

    /** Until when one asks for travel support, and from when decisions on it are sent by themselves: a week before. */
    static Instant travelUntil(Instant begins) {
        return begins.minus(WEEK);
    }

    /** How long what was typed in registering is kept after a meeting: long enough for the minutes and the accounts. */
    static final Duration TYPED_KEPT = Duration.ofDays(90);

    /** When what counts for a cycle began: four and a half years ago, the length of a cycle. */
    static Instant cycleAgo(Instant now) {
        return now.atZone(PortalClock.GENEVA).minusMonths(CYCLE_MONTHS).toInstant();
    }

    /** From when on hosts note who has come: an hour before it begins. */
    public static Instant doorsOpen(Instant begins) {
        return begins.minus(DOORS);
    }

    /** @throws MeetingRefused before the doors open, and where it is not called or is cancelled */
    static void requireDoorsOpen(Meeting meeting, Instant now) {
        if (meeting.status() != MeetingStatus.PUBLISHED && meeting.status() != MeetingStatus.HELD) {
            throw MeetingRefused.wrongStatus();
        }
        if (now.isBefore(doorsOpen(meeting.begins()))) {
            throw MeetingRefused.notYet();
        }
    }

    /** Until when a host writes the minutes: two weeks after. */
    public static Instant writeBy(Instant now) {
        return Schedule.daysAfter(now, 14);
    }

    /** Until when those who were there rate it: two weeks after. */
    static Instant rateUntil(Instant over) {
        return Schedule.daysAfter(over, 14);
    }

    /** Until when those who took part amend them: two weeks after they were sent. */
    static Instant amendUntil(Instant now) {
        return Schedule.daysAfter(now, 14);
    }

    /** When they are reminded of that: three days before. */
    public static Instant amendReminder(Instant until) {
        return Schedule.daysAfter(until, -3);
    }

    /** When a decision is overdue: at the end of its day. */
    public static Instant decisionDue(LocalDate due) {
        return due.plusDays(1).atStartOfDay(PortalClock.GENEVA).toInstant();
    }

    /** When its owner is reminded: a week before. */
    public static Instant decisionReminder(LocalDate due) {
        return Schedule.daysAfter(decisionDue(due), -7);
    }

    /**
     * Until when a place that came free is confirmed: two days; near the beginning a quarter of the time that is left, or six
     * hours before it begins.
     */
    static Instant confirmBy(Instant now, Instant begins) {
        var usual = now.plus(TO_CONFIRM);
        var last = begins.minus(AT_SHORT_NOTICE);
        if (usual.isBefore(last)) {
            return usual;
        }
        return last.isAfter(now.plus(AT_SHORT_NOTICE))
                ? last
                : now.plus(Duration.between(now, begins).dividedBy(4));
    }
}
