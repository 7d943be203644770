package org.uprportal.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uprportal.testing.RealData;

/** The lists as the changelog loads them agree with the keys of the code, and know the labels of a real matrix. */
class ThemeReferenceDataTest {

    @Test
    void everyLabelAndCodeIsFoundUnderItsOwnKey() throws IOException {
        var keys = keys();
        for (var term : rows("theme_terms.csv")) {
            var kind = ThemeKind.valueOf(term.getField("kind"));
            assertThat(term.getField("label")).hasSizeLessThanOrEqualTo(Themes.LONGEST_LABEL);
            assertThat(keys).containsEntry(entry(kind, term.getField("label")), term.getField("id"));
            if (!term.getField("code").equals("NULL")) {
                assertThat(keys).containsEntry(entry(kind, term.getField("code")), term.getField("id"));
            }
        }
    }

    @Test
    void knowsEveryLabelOfARealMatrix() throws IOException {
        var file = RealData.file("ohchr-matrix/upr48-slovenia-expected.csv");
        assumeTrue(file.isPresent(), "Skipped: no real data beside the project (../shared/data/ohchr-matrix)");
        var unknown = new TreeSet<String>();
        var keys = keys().keySet();
        try (var text = Files.newBufferedReader(file.orElseThrow());
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(row -> {
                unknown.addAll(unknown(keys, ThemeKind.THEME, row.getField("themes")));
                unknown.addAll(unknown(keys, ThemeKind.THEME, row.getField("theme_heading")));
                unknown.addAll(unknown(keys, ThemeKind.PERSONS, row.getField("persons")));
                unknown.addAll(unknown(keys, ThemeKind.SDG, row.getField("sdgs")));
            });
        }
        assertThat(unknown).isEmpty();
    }

    private static Set<String> unknown(Set<String> keys, ThemeKind kind, String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(label -> !label.isEmpty() && !keys.contains(entry(kind, label)))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> keys() throws IOException {
        return rows("theme_spellings.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("kind") + ":" + row.getField("spelling_key"),
                        row -> row.getField("term_id")));
    }

    private static String entry(ThemeKind kind, String label) {
        return kind + ":" + ThemeKey.of(kind, label).orElseThrow();
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (Reader text = new InputStreamReader(
                        ThemeReferenceDataTest.class.getResourceAsStream("/db-changelog/theme/" + file),
                        StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        }
    }
}
