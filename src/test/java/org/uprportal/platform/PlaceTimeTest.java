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
}
