package org.uprportal.recommendation.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.platform.SafeText;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** The register as CSV in UTF-8 with a byte order mark; no cell can act as a formula. */
class RegisterCsv {

    private final States states;
    private final Locale locale;
    private final UnaryOperator<String> words;

    /** With the texts of the reader's language, by their keys. */
    RegisterCsv(States states, Locale locale, UnaryOperator<String> words) {
        this.states = states;
        this.locale = locale;
        this.words = words;
    }

    byte[] write(List<RecommendationSummary> rows, List<CycleSummary> cycles) {
        var text = new StringWriter();
        text.write('\uFEFF');
        // The text is in memory already; a buffer in front of it would keep the last rows back.
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                word("recommendation.column.reviewed"),
                word("recommendation.column.cycle"),
                word("recommendation.column.paragraph"),
                word("recommendation.column.text"),
                word("recommendation.column.makers"),
                word("recommendation.column.position"),
                word("recommendation.themes"),
                word("recommendation.persons"),
                word("recommendation.sdgs"));
        var byId = cycles.stream().collect(Collectors.toMap(CycleSummary::id, one -> one));
        for (var row : rows) {
            var cycle = byId.get(row.cycle());
            csv.writeRecord(
                    SafeText.cell(states.nameOf(cycle.state(), locale)),
                    String.valueOf(cycle.number()),
                    paragraph(row.paragraph()),
                    SafeText.cell(row.text()),
                    SafeText.cell(
                            row.recommendingStates().stream().map(this::name).collect(Collectors.joining(" | "))),
                    word("recommendation.position." + row.position()),
                    SafeText.cell(String.join(" | ", row.themes())),
                    SafeText.cell(String.join(" | ", row.persons())),
                    SafeText.cell(String.join(" | ", row.sdgs())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With its sign: a spreadsheet takes 112.10 for a number and shows 112.1. */
    static String paragraph(String number) {
        return "§ " + number;
    }

    private String name(RecommendingState state) {
        return state.code() == null ? state.name() : states.nameOf(new StateCode(state.code()), locale);
    }

    private String word(String key) {
        return words.apply(key);
    }
}
