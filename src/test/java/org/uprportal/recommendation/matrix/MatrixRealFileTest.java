package org.uprportal.recommendation.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.state.States;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.RealData;

/** OHCHR's matrix of session 48, row by row against the same data checked with the Working Group's report. */
@PortalTest
class MatrixRealFileTest {

    @Autowired
    States states;

    @Test
    void readsEveryRowOfSession48() throws IOException {
        var file = RealData.file("ohchr-matrix/upr48-slovenia-thematic-list.docx");
        assumeTrue(file.isPresent(), "The real matrix is not beside this checkout");

        var read = MatrixReader.read(Files.readAllBytes(file.get()), states::byName);

        assertThat(read.rows()).hasSize(254);
        assertThat(read.count(WrittenPosition.SUPPORTED)).isEqualTo(217);
        assertThat(read.count(WrittenPosition.NOTED)).isEqualTo(37);
        assertThat(read.statePairs()).isEqualTo(262);
        var expected = RealData.file("ohchr-matrix/upr48-slovenia-expected.csv").orElseThrow();
        var labels = List.of(new HashSet<String>(), new HashSet<String>(), new HashSet<String>());
        try (var rows = CsvReader.builder().ofNamedCsvRecord(expected)) {
            for (var row : rows) {
                var ours = read.rows().stream()
                        .filter(one -> one.paragraph().equals(row.getField("para_no")))
                        .findFirst()
                        .orElseThrow();
                assertThat(ours.text()).isEqualTo(row.getField("text"));
                assertThat(ours.states())
                        .extracting(NamedState::name)
                        .isEqualTo(list(row.getField("recommending_states")));
                assertThat(ours.states()).allMatch(state -> state.code() != null);
                assertThat(ours.position().name()).isEqualToIgnoringCase(row.getField("position"));
                assertThat(ours.source()).isEqualTo(row.getField("source_of_position"));
                assertThat(ours.themes()).isEqualTo(list(row.getField("themes")));
                assertThat(ours.persons()).isEqualTo(list(row.getField("persons")));
                assertThat(ours.sdgs()).isEqualTo(list(row.getField("sdgs")));
                labels.get(0).addAll(ours.themes());
                labels.get(1).addAll(ours.persons());
                labels.get(2).addAll(ours.sdgs());
            }
        }
        assertThat(labels.get(0)).hasSize(60);
        assertThat(labels.get(1)).hasSize(24);
        assertThat(labels.get(2)).hasSize(12);
    }

    private static List<String> list(String field) {
        return field.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(field.split(" \\| ")).distinct().toList();
    }
}
