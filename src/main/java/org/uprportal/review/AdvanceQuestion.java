package org.uprportal.review;

import java.time.Instant;
import org.uprportal.state.StateCode;

/** A question a State puts in advance; public once it is put. */
public record AdvanceQuestion(StateCode by, String text, Instant at) {}
