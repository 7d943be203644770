package org.uprportal.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.uprportal.platform.PortalClock;

/** How often somebody wants letters; what is due before the next one comes at once. */
public enum LetterRhythm {
    AT_ONCE,
    /** At seven in the morning, Geneva's. */
    DAILY,
    /** On Mondays at seven. */
    WEEKLY;

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /**
     * When the letter about something that happens now is written.
     *
     * @param gather how long other news of the same act may join it
     */
    public Instant next(Instant now, Duration gather) {
        var here = now.atZone(PortalClock.GENEVA);
        return switch (this) {
            case AT_ONCE -> now.plus(gather);
            case DAILY -> {
                var today = here.with(MORNING);
                yield (today.isAfter(here) ? today : here.plusDays(1).with(MORNING)).toInstant();
            }
            case WEEKLY -> {
                var monday = here.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .with(MORNING);
                yield (monday.isAfter(here) ? monday : monday.plusWeeks(1)).toInstant();
            }
        };
    }
}
