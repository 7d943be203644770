package org.uprportal.cycle;

import java.time.Instant;
import org.uprportal.state.StateCode;

/** What happens to a review cycle; published in the transaction in which it happens. */
public sealed interface CycleEvent {

    /** Which cycle. */
    CycleId cycle();

    /** The State under review. */
    StateCode state();

    /** The secretariat has opened it. */
    record Opened(CycleId cycle, StateCode state, CycleSummary summary) implements CycleEvent {}

    /** The government focal point has confirmed it: the stages begin. */
    record Confirmed(CycleId cycle, StateCode state) implements CycleEvent {}

    /** One of its dates has moved. */
    record DateMoved(CycleId cycle, StateCode state, CycleDate date, Instant from, Instant to) implements CycleEvent {}

    /** It is closed. */
    record Closed(CycleId cycle, StateCode state) implements CycleEvent {}
}
