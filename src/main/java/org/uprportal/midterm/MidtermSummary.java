package org.uprportal.midterm;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/**
 * A version of a mid-term report, as lists show it.
 *
 * @param name of its author
 * @param partners the organisations that stand on it with the author, by consent
 * @param number 1 for the first version
 * @param until until when it is published at the latest
 */
public record MidtermSummary(
        MidtermId id,
        CycleId cycle,
        StateCode state,
        PartyId author,
        String name,
        List<String> partners,
        int number,
        MidtermStatus status,
        Instant until,
        @Nullable Instant publishedAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    /** All who stand on it, the author first. */
    public String by() {
        return Stream.concat(Stream.of(name), partners.stream()).collect(Collectors.joining(", "));
    }
}
