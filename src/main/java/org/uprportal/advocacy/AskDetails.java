package org.uprportal.advocacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ask as its page shows it, to its two sides only.
 *
 * @param why the factsheet: why it matters
 * @param answer the mission's words
 * @param slots the times the mission offers
 * @param agreed the time that was chosen
 * @param mine whether the reader may act for the organisation that asks
 */
public record AskDetails(
        AskSummary summary,
        String why,
        String letter,
        @Nullable String answer,
        List<String> slots,
        @Nullable String agreed,
        List<AskMessage> messages,
        boolean mine) {}
