package org.uprportal.submission;

import org.uprportal.cycle.CycleId;
import org.uprportal.state.StateCode;

/** What happens to the submissions of a review together. */
public sealed interface PublicationEvent {

    /** Of which review. */
    CycleId cycle();

    /** The secretariat has published what was filed; none where there was nothing new. */
    record Published(CycleId cycle, StateCode state, int submissions) implements PublicationEvent {}
}
