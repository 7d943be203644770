package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void tenWorkingDaysBeforeLeaveOutWeekends() {
        assertThat(Schedule.workingDaysBefore(LocalDate.of(2026, 11, 2), 10)).isEqualTo(LocalDate.of(2026, 10, 19));
    }

    @Test
    void tenWorkingDaysBeforeLeaveOutTheHolidaysOfTheUnitedNationsInGeneva() {
        // Good Friday 2027 is 26 March, Easter Monday 29 March.
        assertThat(Schedule.workingDaysBefore(LocalDate.of(2027, 4, 2), 10)).isEqualTo(LocalDate.of(2027, 3, 17));
        assertThat(Schedule.works(LocalDate.of(2026, 9, 10)))
                .as("Jeûne genevois")
                .isFalse();
        assertThat(Schedule.works(LocalDate.of(2026, 8, 1))).isFalse();
        assertThat(Schedule.works(LocalDate.of(2026, 8, 3))).isTrue();
    }

    @Test
    void countsWorkingDaysAsItGoesBackInThem() {
        var review = LocalDate.of(2027, 1, 18);
        assertThat(Schedule.workingDaysBetween(Schedule.workingDaysBefore(review, 10), review))
                .isEqualTo(10);
    }

    @Test
    void theHourStaysWhenTheClocksChange() {
        var review = Instant.parse("2026-11-02T08:00:00Z");

        assertThat(Schedule.daysBefore(review, 14)).isEqualTo("2026-10-19T07:00:00Z");
        assertThat(Schedule.daysAfter(Instant.parse("2026-10-19T07:00:00Z"), 14))
                .isEqualTo(review);
        assertThat(Schedule.workingDaysBefore(review, 10)).isEqualTo("2026-10-19T07:00:00Z");
    }

    @Test
    void whatFallsOnNoWorkingDayIsDueAtTheSameHourOfTheNext() {
        assertThat(Schedule.onWorkingDay(Instant.parse("2026-02-22T17:00:00Z"))).isEqualTo("2026-02-23T17:00:00Z");
        assertThat(Schedule.onWorkingDay(Instant.parse("2026-02-23T17:00:00Z"))).isEqualTo("2026-02-23T17:00:00Z");
        assertThat(Schedule.onWorkingDay(Instant.parse("2026-03-28T17:00:00Z")))
                .as("over the night in which the clocks change")
                .isEqualTo("2026-03-30T16:00:00Z");
    }
}
