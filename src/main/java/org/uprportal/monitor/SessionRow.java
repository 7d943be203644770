package org.uprportal.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A State of a session as a row of its table.
 *
 * @param filed how many submissions are in, published or not
 * @param responseSent when the State answered its recommendations; null before
 */
public record SessionRow(
        BoardRow review, int filed, @Nullable Instant responseSent) {}
