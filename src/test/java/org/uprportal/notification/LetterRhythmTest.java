package org.uprportal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprportal.platform.PortalClock;

/** When the next letter comes, Geneva's time: 3 March 2031 is a Monday, and summer begins on Sunday 30 March. */
class LetterRhythmTest {

    private static final Duration GATHER = Duration.ofMinutes(1);

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource({
        "AT_ONCE, 2031-03-04T10:00, 2031-03-04T10:01",
        "DAILY, 2031-03-04T06:59:59, 2031-03-04T07:00",
        "DAILY, 2031-03-04T07:00, 2031-03-05T07:00",
        "DAILY, 2031-03-04T23:30, 2031-03-05T07:00",
        "DAILY, 2031-03-29T08:00, 2031-03-30T07:00",
        "WEEKLY, 2031-03-03T06:59:59, 2031-03-03T07:00",
        "WEEKLY, 2031-03-03T07:00, 2031-03-10T07:00",
        "WEEKLY, 2031-03-04T10:00, 2031-03-10T07:00",
        "WEEKLY, 2031-03-09T23:59, 2031-03-10T07:00",
        "WEEKLY, 2031-03-25T10:00, 2031-03-31T07:00"
    })
    void theNextLetterComes(LetterRhythm rhythm, LocalDateTime now, LocalDateTime letter) {
        assertThat(rhythm.next(geneva(now), GATHER)).isEqualTo(geneva(letter));
    }

    private static Instant geneva(LocalDateTime moment) {
        return moment.atZone(PortalClock.GENEVA).toInstant();
    }
}
