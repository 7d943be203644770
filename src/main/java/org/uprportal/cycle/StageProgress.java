package org.uprportal.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells the cycle where one stage stands; implemented in the {@code ui} room of the module that carries the stage. */
public interface StageProgress {

    /** Which stage. */
    Stage stage();

    /** Where it stands in this cycle, for everybody to see. */
    Standing standing(CycleSummary cycle);

    /** The stage's page for this cycle, without a leading slash. */
    String pathFor(CycleId cycle);

    /** {@link #pathFor(CycleId)}, where it depends on how far the cycle has come. */
    default String pathFor(CycleSummary cycle) {
        return pathFor(cycle.id());
    }

    /** The process that carries the stage for a whole cycle and its subject is the cycle's id; null where there is one for each thing. */
    default @Nullable String process() {
        return null;
    }

    /** Whether whoever is looking can do something in it now, task or not. */
    default boolean openToReader(CycleSummary cycle) {
        return false;
    }

    /**
     * Where a stage stands.
     *
     * @param from when it begins, as far as known
     * @param until when it ends, as far as known
     * @param word the key of the stage's own word for where it stands; null where the phase says it
     */
    record Standing(
            Phase phase,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String word) {

        /** For which the phase says it. */
        public Standing(Phase phase, @Nullable Instant from, @Nullable Instant until) {
            this(phase, from, until, null);
        }

        /** The same in the stage's own word. */
        public Standing as(String own) {
            return new Standing(phase, from, until, own);
        }
    }

    /** The phase of a stage. */
    enum Phase {
        /** Still to come. */
        AHEAD,
        /** Under way. */
        OPEN,
        /** Should have begun, or be over. */
        LATE,
        /** Over. */
        DONE,
        /** Its time is over and it did not take place. */
        SKIPPED
    }
}
