package org.uprportal.review;

import org.uprportal.cycle.CycleId;

/** What happens to a review. */
public sealed interface ReviewEvent {

    /** The review of which cycle. */
    CycleId cycle();

    /** A question in advance has been put. */
    record QuestionPut(CycleId cycle, String by) implements ReviewEvent {}
}
