package org.uprportal.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.state.StateCode;

/**
 * The turn of one State in a session of the Working Group.
 *
 * @param order its place in the order of the session
 * @param at its own day and hour; null where nothing is known but the session
 * @param confirmed whether that day is confirmed by the United Nations, or inferred
 */
public record ReviewDay(
        StateCode state, int order, @Nullable Instant at, boolean confirmed) {}
