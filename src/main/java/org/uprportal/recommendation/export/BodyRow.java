package org.uprportal.recommendation.export;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.state.StateCode;

/**
 * What a treaty body or a special procedure has recommended.
 *
 * @param row as a spreadsheet counts it
 * @param id under which this register has written it itself; null for a file of another database
 * @param annotation OHCHR's id of it; empty where the file has none
 * @param bodyName the body as written
 * @param symbol of its document; empty where the file has none
 * @param on when the document was published; null where the file does not say it
 * @param countries the countries concerned, one at least
 */
public record BodyRow(
        int row,
        @Nullable UUID id,
        String annotation,
        UhriBody body,
        String bodyName,
        String symbol,
        @Nullable LocalDate on,
        String text,
        List<Country> countries,
        List<String> themes,
        List<String> persons,
        List<String> sdgs) {

    /** A country as written. @param code null for a name that nobody has taught */
    public record Country(String name, @Nullable StateCode code) {}
}
