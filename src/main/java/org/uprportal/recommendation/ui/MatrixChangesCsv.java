package org.uprportal.recommendation.ui;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.uprportal.platform.SafeText;
import org.uprportal.recommendation.MatrixChange;

/** What an import would change, row by row, as CSV in the reader's language. */
class MatrixChangesCsv {

    private final UnaryOperator<String> words;

    /** With the texts of the reader's language, by their keys. */
    MatrixChangesCsv(UnaryOperator<String> words) {
        this.words = words;
    }

    byte[] write(List<MatrixChange> changes) {
        var text = new StringWriter();
        text.write('\uFEFF');
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                word("recommendation.column.paragraph"),
                word("recommendation.import.change"),
                word("recommendation.import.field"),
                word("recommendation.import.before"),
                word("recommendation.import.after"));
        for (var change : changes) {
            for (var field : change.fields()) {
                csv.writeRecord(
                        RegisterCsv.paragraph(change.paragraph()),
                        word("recommendation.import.kind." + change.kind()),
                        word("recommendation.import.field." + field.name()),
                        value(field, field.before()),
                        value(field, field.after()));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String word(String key) {
        return words.apply(key);
    }

    private String value(MatrixChange.Field field, String value) {
        return field.name() == MatrixChange.Name.POSITION && !value.isEmpty()
                ? word("recommendation.position." + value)
                : SafeText.cell(value);
    }
}
