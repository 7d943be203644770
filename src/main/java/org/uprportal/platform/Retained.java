package org.uprportal.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that a module keeps for a while and no longer. Every bean of this kind is asked once a night, whoever comes back
 * or stays away, and has its line in {@code docs/retention.md}.
 */
public interface Retained {

    /** Its name in {@code docs/retention.md}. */
    String name();

    /** How long it is kept. */
    Duration kept();

    /**
     * Forgets what is older, in a transaction of its own.
     *
     * @return how many rows went
     */
    int forget(Instant before);
}
