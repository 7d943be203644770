package org.uprportal.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The portal's only source of time.
 *
 * <p>It runs with the system clock; tests and the sample content move it by hand. Whoever keeps a clock of their own
 * (the process engine) follows it through {@link #follow}.
 */
@Component
public class PortalClock extends Clock {

    /** The zone in which the UPR's deadlines are stated. */
    public static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private final List<Consumer<Instant>> followers = new ArrayList<>();
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** Moves the clock so that it shows {@code moment} now and runs on from there. */
    public void travelTo(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
        followers.forEach(follower -> follower.accept(moment));
    }

    /** Back to the system's time. */
    public void returnToPresent() {
        ahead = Duration.ZERO;
        followers.forEach(follower -> follower.accept(Instant.now()));
    }

    /** Registers somebody who must know when the clock is moved. */
    public void follow(Consumer<Instant> follower) {
        followers.add(follower);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
