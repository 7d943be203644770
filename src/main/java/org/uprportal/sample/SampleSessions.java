package org.uprportal.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.SessionSettings;
import org.uprportal.cycle.Sessions;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;

/** Invented sessions around the day of the first start, in the usual distances. */
@Component
@Order(-50)
class SampleSessions implements SampleChapter {

    /** The session in which visitors can open cycles of their own, from the first consultation on. */
    private static final int NEXT = 95;

    private final Sessions sessions;
    private final CurrentActor actor;

    SampleSessions(Sessions sessions, CurrentActor actor) {
        this.sessions = sessions;
        this.actor = actor;
    }

    @Override
    public void write() {
        write(NEXT, 4, LocalDate.now(PortalClock.GENEVA).plusWeeks(16));
    }

    /** A session whose deadline for submissions is at 18:00 in Geneva on that day. */
    void write(int number, int cycle, LocalDate deadline) {
        var starts = deadline.plusWeeks(30);
        var adoption = starts.plusWeeks(22);
        actor.runAs(
                Actor.PORTAL,
                () -> sessions.add(new SessionSettings(
                        number,
                        cycle,
                        number + 11,
                        starts,
                        starts.plusDays(11),
                        evening(deadline),
                        evening(starts.minusWeeks(12)),
                        evening(starts.minusWeeks(2)),
                        evening(starts.plusWeeks(12)),
                        adoption,
                        evening(adoption.plusMonths(27)),
                        30,
                        2815,
                        5630,
                        10700,
                        2675,
                        Set.of(),
                        true)));
    }

    /** That day, or the Monday after it where it is a weekend: nothing is due on a Sunday. */
    static LocalDate working(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    static Instant evening(LocalDate day) {
        return day.atTime(LocalTime.of(18, 0)).atZone(PortalClock.GENEVA).toInstant();
    }
}
