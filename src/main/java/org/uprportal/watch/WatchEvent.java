package org.uprportal.watch;

import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress;

/** What this module notices by itself, because nobody acts when it happens. */
public sealed interface WatchEvent {

    /** A stage of a review stands elsewhere than an hour before. */
    record StageMoved(CycleId cycle, Stage stage, StageProgress.Phase from, StageProgress.Phase to)
            implements WatchEvent {}
}
