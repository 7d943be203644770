package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An hour at a place is told with the place's name and zone, and comes back from a table as it was. */
class PlaceTimeTest {

    @Test
    void tellsTheHourOnTheClockOfThePlaceInWinterAndInSummer() {
        assertThat(PlaceTime.hour(LocalDateTime.parse("2027-01-15T14:00"), "Asia/Tokyo", Locale.ENGLISH))
                .contains("14:00", "Tokyo", "GMT+9");
        assertThat(PlaceTime.hour(LocalDateTime.parse("2027-01-15T14:00"), "Europe/Zurich", Locale.ENGLISH))
                .contains("14:00", "Geneva", "GMT+1");
        assertThat(PlaceTime.hour(LocalDateTime.parse("2027-07-15T14:00"), "Europe/Zurich", Locale.ENGLISH))
                .contains("14:00", "Geneva", "GMT+2");
    }

    @Test
    void aClockThatIsNowhereIsCalledByItsName() {
        assertThat(PlaceTime.hour(LocalDateTime.parse("2027-01-15T14:00"), "UTC", Locale.ENGLISH))
                .contains("(UTC, GMT");
        assertThat(PlaceTime.place("Etc/UTC", Locale.FRENCH)).isEqualTo("UTC");
        assertThat(PlaceTime.place("Europe/Zurich", Locale.FRENCH)).isEqualTo("Genève");
    }

    @Test
    void comesBackFromATableAsItWas() {
        var hour = Words.hour(LocalDateTime.parse("2027-07-15T14:30"), "Africa/Nairobi");

        assertThat(KeptArguments.read(KeptArguments.written(List.of("Title", hour, 7))))
                .isEqualTo(List.of("Title", hour, 7));
    }

    @Test
    void tellsFromWhenToWhenAndOfWholeDaysTheDaysOnly() {
        var two = LocalDateTime.parse("2027-07-15T14:00");
        assertThat(PlaceTime.span(two, two.plusHours(2), "Europe/Zurich", Locale.ENGLISH))
                .contains("15 Jul", "14:00", "16:00", "Geneva", "GMT+2");
        assertThat(PlaceTime.span(two, two.plusDays(1), "Europe/Zurich", Locale.ENGLISH))
                .contains("15 Jul", "16 Jul");
        var day = LocalDateTime.parse("2027-07-15T00:00");
        assertThat(PlaceTime.span(day, day.plusDays(1), "Pacific/Apia", Locale.ENGLISH))
                .contains("15 Jul", "Apia")
                .doesNotContain("16", "00:00", "GMT");
        assertThat(PlaceTime.span(day, day.plusDays(3), "Pacific/Apia", Locale.ENGLISH))
                .contains("15", "17 Jul")
                .doesNotContain("18", "00:00");
        for (var language : List.of("fr", "es", "ru", "ar", "zh")) {
            assertThat(PlaceTime.span(two, two.plusHours(2), "Europe/Zurich", Locale.forLanguageTag(language)))
                    .as(language)
                    .doesNotContain("null");
        }
        var span = Words.span(day, day.plusDays(3), "Pacific/Apia");
        assertThat(KeptArguments.read(KeptArguments.written(List.of("Title", span, 7))))
                .isEqualTo(List.of("Title", span, 7));
    }
}
