package org.uprportal.recommendation.export;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.state.StateCode;

/**
 * What one State recommended to another, or what a State pledged: a (recommendation, State) pair, as UPR Info counts.
 *
 * @param row as a spreadsheet counts it
 * @param reviewed the State under review as written
 * @param reviewedCode null for a name that nobody has taught
 * @param maker the recommending State as written; empty for a pledge
 * @param answer what the State said to it, as written
 * @param action UPR Info's category of action, 1 to 5; null where it has none
 * @param id under which this register has written it itself; null for a file of another database
 */
public record ExportRow(
        int row,
        String reviewed,
        @Nullable StateCode reviewedCode,
        int session,
        String text,
        String maker,
        @Nullable StateCode makerCode,
        Kind kind,
        String answer,
        @Nullable Integer action,
        List<String> issues,
        @Nullable UUID id) {

    /** What it is, by the answer. */
    public enum Kind {
        SUPPORTED,
        SUPPORTED_IN_PART,
        NOTED,
        PENDING,
        PLEDGE
    }
}
