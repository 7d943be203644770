package org.uprportal.platform;

import java.time.Instant;

/**
 * Moves the portal's clock and lets everything happen on the way that is due: timers, reminders, asynchronous steps.
 *
 * <p>It exists only where {@code portal.time-travel} is on: in tests, and while sample content is written.
 */
public interface TimeTravel {

    /** Moves to the moment, stopping at each timer on the way; may also go back, where nothing happens. */
    void to(Instant moment);

    /** Does the asynchronous steps that wait now. */
    void work();
}
