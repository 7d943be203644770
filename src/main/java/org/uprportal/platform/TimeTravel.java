package org.uprportal.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * Moves the portal's clock and lets everything happen on the way that is due: timers, reminders, asynchronous steps.
 *
 * <p>It exists only where {@code portal.time-travel} is on: in tests and in the demo, never where people really work.
 */
public interface TimeTravel {

    /** Moves to the moment, stopping at each timer on the way; may also go back, where nothing happens. */
    void to(Instant moment);

    /** Does the asynchronous steps that wait now. */
    void work();

    /** When the next timer is due; empty where nothing waits for its time. */
    Optional<Instant> nextTimer();
}
