package org.uprportal.recommendation.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.platform.SafeText;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.state.States;

/** The register as CSV in UTF-8 with a byte order mark; no cell can act as a formula. */
class RegisterCsv {

    private final States states;
    private final Locale locale;

    RegisterCsv(States states, Locale locale) {
        this.states = states;
        this.locale = locale;
    }

    byte[] write(List<RecommendationSummary> rows, List<CycleSummary> cycles) {
        var text = new StringWriter();
        text.write('\uFEFF');
        // The text is in memory already; a buffer in front of it would keep the last rows back.
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                "State under review",
                "Cycle",
                "Paragraph",
                "Recommendation",
                "Recommending States",
                "Position",
                "Themes",
                "Groups of persons",
                "SDGs");
        for (var row : rows) {
            var cycle = cycles.stream()
                    .filter(one -> one.id().equals(row.cycle()))
                    .findFirst()
                    .orElseThrow();
            csv.writeRecord(
                    SafeText.cell(states.nameOf(cycle.state(), locale)),
                    String.valueOf(cycle.number()),
                    SafeText.cell(row.paragraph()),
                    SafeText.cell(row.text()),
                    SafeText.cell(row.recommendingStates().stream()
                            .map(RecommendingState::name)
                            .collect(Collectors.joining(" | "))),
                    row.position().name(),
                    SafeText.cell(String.join(" | ", row.themes())),
                    SafeText.cell(String.join(" | ", row.persons())),
                    SafeText.cell(String.join(" | ", row.sdgs())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
