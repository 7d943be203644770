package org.uprportal.meeting;

import java.time.Duration;
import java.time.Instant;

/** Every date of a meeting, told once: reminders, and until when an offered place is confirmed. */
public final class MeetingSchedule {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
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
