package org.uprportal.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
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

    /** Ten on that day, or on the Friday before: when people in offices do such things. */
    static Instant office(Instant moment) {
        return office(LocalDate.ofInstant(moment, PortalClock.GENEVA));
    }

    /** The same on that day. */
    static Instant office(LocalDate day) {
        var before = switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
        return before.atTime(LocalTime.of(10, 0)).atZone(PortalClock.GENEVA).toInstant();
    }

    /** The Monday of the week in which that day lies. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public void write() {
        write(NEXT, 4, LocalDate.now(PortalClock.GENEVA).plusWeeks(16));
    }

    /** A session that begins on a Monday, and whose deadline for submissions is at 18:00 in Geneva on about that day. */
    void write(int number, int cycle, LocalDate about) {
        var deadline = working(about);
        var starts = monday(about.plusWeeks(30));
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
                        evening(working(adoption.plusMonths(27))),
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
