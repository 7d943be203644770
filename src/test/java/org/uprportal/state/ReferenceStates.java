package org.uprportal.state;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reference data as the changelog loads it. */
final class ReferenceStates {

    private ReferenceStates() {}

    static StateNameIndex index() {
        Map<String, StateCode> byKey = spellings().stream().collect(Collectors.toMap(Spelling::key, Spelling::state));
        return new StateNameIndex(key -> Optional.ofNullable(byKey.get(key)), byKey::containsValue);
    }

    static List<Name> names() {
        return rows("state_names.csv").stream()
                .map(row -> new Name(new StateCode(row.getField("state_code")), row.getField("name")))
                .toList();
    }

    static List<Spelling> spellings() {
        return rows("state_spellings.csv").stream()
                .map(row -> new Spelling(
                        row.getField("spelling_key"),
                        new StateCode(row.getField("state_code")),
                        row.getField("spelling")))
                .toList();
    }

    private static List<NamedCsvRecord> rows(String file) {
        var stream = ReferenceStates.class.getResourceAsStream("/db-changelog/state/" + file);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Name(StateCode state, String text) {}

    record Spelling(String key, StateCode state, String text) {}
}
