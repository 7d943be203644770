package org.uprportal.recommendation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.state.States;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.Scripts;

/** The register leaves the portal whole: every script, and no cell that a spreadsheet takes for a formula. */
@PortalTest
class RegisterCsvTest {

    private static final List<String> FORMULAS =
            List.of("=1+1", "+1+cmd", "-2+3", "@SUM(A1)", "\t=1", "\u0000=1", "＝1", "－x", " =HYPERLINK(\"x\")");

    @Autowired
    Scene scene;

    @Autowired
    Cycles cycles;

    @Autowired
    States states;

    @Test
    void everyScriptComesBackAndNoCellIsAFormula() {
        var cycle = scene.runningCycle(scene.newState());
        var texts = new ArrayList<>(Scripts.ALL);
        texts.addAll(FORMULAS);
        texts.add("-5");

        var records = read(new RegisterCsv(states, Locale.ENGLISH, key -> key)
                .write(texts.stream().map(text -> row(cycle, text)).toList(), cycles.all()));

        assertThat(records).hasSize(texts.size() + 1);
        for (int i = 0; i < Scripts.ALL.size(); i++) {
            assertThat(records.get(i + 1).getField(3)).isEqualTo(Scripts.ALL.get(i));
            assertThat(records.get(i + 1).getField(6)).isEqualTo(Scripts.ALL.get(i));
        }
        records.forEach(record -> record.getFields()
                .forEach(cell -> assertThat(cell)
                        .satisfiesAnyOf(
                                safe -> assertThat(safe).doesNotMatch("(?s)^\\s*[=+\\-@\\t\\r\\x00＝＋－＠].*"),
                                number -> assertThat(number).matches("-\\d+"))));
        assertThat(records.getLast().getField(3)).isEqualTo("-5");
        assertThat(records.getLast().getField(1)).isEqualTo("4");
    }

    private static RecommendationSummary row(CycleId cycle, String text) {
        return new RecommendationSummary(
                new RecommendationId(UUID.randomUUID()),
                cycle,
                "120.1",
                text,
                List.of(new RecommendingState(text, null)),
                Position.SUPPORTED,
                List.of(text),
                List.of(text),
                List.of());
    }

    private static List<CsvRecord> read(byte[] csv) {
        var text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
    }

    /** 112.10 is not the number 112.1, and every word is the reader's. */
    @Test
    void aSpreadsheetKeepsTheParagraphAndTheHeadersAreTheReaders() {
        var cycle = scene.runningCycle(scene.newState());

        var records = read(new RegisterCsv(states, Locale.FRENCH, key -> "<" + key + ">")
                .write(List.of(row(cycle, "Adopt a law")), cycles.all()));

        assertThat(records.getFirst().getFields()).allMatch(header -> header.startsWith("<recommendation."));
        assertThat(records.get(1).getField(2)).isEqualTo("§ 120.1").doesNotMatch("[0-9.]+");
        assertThat(records.get(1).getField(5)).isEqualTo("<recommendation.position.SUPPORTED>");
    }
}
