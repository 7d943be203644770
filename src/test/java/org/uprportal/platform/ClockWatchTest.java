package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose clock goes a minute and a half wrong, either way, does no timed work and says so. */
class ClockWatchTest {

    private static final Instant NOW = Instant.parse("2027-03-28T10:00:00Z");

    private final Duties duties = new Duties();
    private final List<Object> told = new ArrayList<>();
    private Instant here = NOW;
    private final ClockWatch watch = new ClockWatch(() -> here, () -> NOW, duties, told::add);

    @ParameterizedTest
    @ValueSource(longs = {90, -90, 3, -3})
    void aClockThatGoesWrongIsToldOnceAndAgainWhenItGoesRight(long seconds) {
        watch.look();
        assertThat(told).as("it goes right").isEmpty();
        assertThat(duties.times(ClockWatch.DUTY)).isEqualTo(1);

        here = NOW.plusSeconds(seconds);
        watch.look();
        watch.look();
        assertThat(told).containsExactly(new ClockGoes(false));
        assertThat(duties.times(ClockWatch.DUTY))
                .as("after three minutes health says that it is late")
                .isEqualTo(1);

        here = NOW.plusMillis(900);
        watch.look();
        assertThat(told).containsExactly(new ClockGoes(false), new ClockGoes(true));
        assertThat(duties.times(ClockWatch.DUTY)).isEqualTo(2);
    }
}
