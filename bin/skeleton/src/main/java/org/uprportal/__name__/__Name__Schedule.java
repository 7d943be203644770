package org.uprportal.__name__;

import java.time.Duration;
import java.time.Instant;

/** Every date of it, told once; tasks and process read it from here. */
final class __Name__Schedule {

    private static final Duration TO_FINISH = Duration.ofDays(30);

    private __Name__Schedule() {}

    /** Until when it is done. */
    static Instant until(Instant opened) {
        return opened.plus(TO_FINISH);
    }
}
