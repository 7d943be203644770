package org.uprportal.platform;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the process engine does not go on with by itself. Asks nobody's rights: the module for operators does. */
public interface EngineCare {

    /** How many steps have been tried as often as they may be. */
    long stopped();

    /** These steps, the oldest first. */
    List<Stopped> stopped(int most);

    /** Lets a step be tried again, as if it were new; nothing happens where it has been done meanwhile. */
    void tryAgain(String step);

    /** The processes that disagree with what they are about. */
    List<Odd> odd();

    /** Lets a process catch up with what it is about. @return whether it agrees now */
    boolean free(Odd odd);

    /**
     * A step that was tried as often as it may be.
     *
     * @param key for {@link #tryAgain} only, never shown
     * @param process the process id
     * @param step the element's id in the model
     * @param since when it was to be done; null where unknown
     */
    record Stopped(
            String key,
            String process,
            String step,
            @Nullable Instant since,
            Reason reason) {}

    /** Why a step could not be done. */
    enum Reason {
        /** Others were at work on the same all the time. */
        BUSY,
        /** The thing it is about refuses the step. */
        REFUSED,
        /** Something outside did not answer. */
        OUTSIDE,
        /** Something is broken; the log says what. */
        FAULT
    }

    /**
     * A process that disagrees with what it is about.
     *
     * @param waiting user tasks that wait and should not
     */
    record Odd(String process, UUID subject, Set<String> waiting) {}
}
