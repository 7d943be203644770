package org.uprportal.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Distances between dates as the United Nations count them: in days of Geneva, so that the hour stays when the clocks change,
 * and in working days, which are neither Saturday, Sunday nor a holiday of the United Nations there.
 */
public final class Schedule {

    private static final String HOLIDAYS = "/calendar/un-holidays-geneva.csv";
    private static final Set<LocalDate> FREE = holidays();

    private Schedule() {}

    /** So many days before, at the same hour in Geneva. */
    public static Instant daysBefore(Instant moment, int days) {
        return geneva(moment).minusDays(days).toInstant();
    }

    /** So many days after, at the same hour in Geneva. */
    public static Instant daysAfter(Instant moment, int days) {
        return geneva(moment).plusDays(days).toInstant();
    }

    /** That moment, or the same hour in Geneva of the next working day where it falls on none. */
    public static Instant onWorkingDay(Instant moment) {
        var at = geneva(moment);
        while (!works(at.toLocalDate())) {
            at = at.plusDays(1);
        }
        return at.toInstant();
    }

    /** So many working days before, at the same hour in Geneva. */
    public static Instant workingDaysBefore(Instant moment, int days) {
        var at = geneva(moment);
        return workingDaysBefore(at.toLocalDate(), days)
                .atTime(at.toLocalTime())
                .atZone(PortalClock.GENEVA)
                .toInstant();
    }

    /** The day that lies so many working days before. */
    public static LocalDate workingDaysBefore(LocalDate day, int days) {
        var before = day;
        for (int left = days; left > 0; ) {
            before = before.minusDays(1);
            if (works(before)) {
                left--;
            }
        }
        return before;
    }

    /** How many working days lie from the one day, itself included, to the other, itself not. */
    public static int workingDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to).filter(Schedule::works).count();
    }

    /** Whether the United Nations in Geneva work on that day. */
    public static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FREE.contains(day);
    }

    private static ZonedDateTime geneva(Instant moment) {
        return moment.atZone(PortalClock.GENEVA);
    }

    private static Set<LocalDate> holidays() {
        try (var file = new BufferedReader(
                new InputStreamReader(Schedule.class.getResourceAsStream(HOLIDAYS), StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
