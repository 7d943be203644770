package org.uprportal.midterm;

import java.time.Duration;
import java.time.Instant;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Schedule;

/**
 * Every date of a mid-term report of others than the State that acts, told once. One is begun from the adoption of the outcome
 * on, when follow-up is under way, and published as long as the State's own is waited for.
 */
public final class MidtermSchedule {

    /** How long a correction takes at most where the day for reports is over, and on to a working day. */
    static final Duration CORRECTING = Duration.ofDays(30);

    /** After what a reminder comes whose moment had gone by when its day was set. */
    public static final Duration INSTEAD = Duration.ofDays(1);

    private static final Duration LAST = Duration.ofDays(2);

    private MidtermSchedule() {}

    /** From when on one is begun. */
    public static Instant from(CycleSummary cycle) {
        return cycle.on(CycleDate.ADOPTION);
    }

    /** Until when a first version is published: on a working day. */
    public static Instant until(Instant midTermDue) {
        return Schedule.onWorkingDay(midTermDue.plus(FollowUpSchedule.GRACE));
    }

    /** Until when a version is published, at the hour of the State's own. @param correction whether an earlier one was published */
    static Instant until(Instant midTermDue, Instant begun, boolean correction) {
        var day = until(midTermDue);
        var hour = midTermDue.atZone(PortalClock.GENEVA).toLocalTime();
        var corrected = Schedule.onWorkingDay(
                begun.plus(CORRECTING).atZone(PortalClock.GENEVA).with(hour).toInstant());
        return correction && corrected.isAfter(day) ? corrected : day;
    }

    /** When its authors are reminded first. */
    public static Instant reminder(Instant until) {
        return until.minus(FollowUpSchedule.FORTNIGHT);
    }

    /** When they are reminded again, and whoever is asked to approve; or to stand on it. */
    public static Instant lastReminder(Instant until) {
        return until.minus(LAST);
    }
}
