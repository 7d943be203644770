package org.uprportal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprportal.testing.RealData;

/** The matcher on real files, where they lie beside the project. */
class StateNamesRealDataTest {

    private static final Charset MAC = Charset.forName("x-MacRoman");

    private final StateNameIndex index = ReferenceStates.index();

    @Test
    void knowsEveryRecommendingStateOfARealMatrix() throws IOException {
        var names = new TreeSet<String>();
        read(real("ohchr-matrix/upr48-slovenia-expected.csv"), StandardCharsets.UTF_8, "recommending_states")
                .forEach(cell ->
                        Arrays.stream(cell.split("\\|")).map(String::strip).forEach(names::add));

        assertThat(names).hasSizeGreaterThan(80);
        assertThat(unknownOf(names)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-5.csv", "6-9.csv", "10-13.csv"})
    void knowsEveryStateOfARealExport(String file) throws IOException {
        var path = real("upr-info/" + file);
        var recommending = read(path, MAC, "From");
        recommending.removeIf(name -> name.contains("Unknown"));

        assertThat(recommending).hasSizeGreaterThan(80);
        assertThat(unknownOf(recommending)).isEmpty();
        assertThat(unknownOf(read(path, MAC, "To"))).isEmpty();
    }

    private Set<String> unknownOf(Set<String> names) {
        var unknown = new TreeSet<>(names);
        unknown.removeIf(name -> index.find(name).isPresent());
        return unknown;
    }

    private static Path real(String name) {
        var file = RealData.file(name);
        assumeTrue(file.isPresent(), "Skipped: no real data beside the project (../shared/data/" + name + ")");
        return file.orElseThrow();
    }

    private static Set<String> read(Path file, Charset charset, String column) throws IOException {
        var values = new TreeSet<String>();
        try (Reader text = Files.newBufferedReader(file, charset);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(row -> values.add(row.getField(column)));
        }
        return values;
    }
}
