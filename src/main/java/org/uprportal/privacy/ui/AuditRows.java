package org.uprportal.privacy.ui;

import com.vaadin.flow.component.Component;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.audit.Lines;
import org.uprportal.platform.SafeText;

/** Lines of the trail in words: as cells of a table and as a CSV file in UTF-8 with a byte order mark. */
final class AuditRows {

    /** Ids of single things are random; any other stands for a State or a list. */
    private static final int RANDOM = 4;

    static final List<String> COLUMNS = List.of("day", "what", "act", "thing", "who", "forWhom");

    private final Component page;

    AuditRows(Component page) {
        this.page = page;
    }

    String heading(String column) {
        return page.getTranslation(column.equals("thing") ? "privacy.audit.thing" : "privacy.audit.column." + column);
    }

    String cell(String column, Lines.Line line) {
        return switch (column) {
            case "day" -> line.day().toString();
            case "what" -> ActWords.of(page, line.act());
            case "act" -> line.act();
            case "thing" -> single(line) ? line.subject().toString() : page.getTranslation("privacy.audit.whole");
            case "who" -> mark(line.who());
            default -> mark(line.forWhom());
        };
    }

    static boolean single(Lines.Line line) {
        return line.subject().version() == RANDOM;
    }

    byte[] csv(List<Lines.Line> lines) {
        var text = new StringWriter();
        text.write('\uFEFF');
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(COLUMNS.stream().map(this::heading).toList());
        lines.forEach(line -> csv.writeRecord(COLUMNS.stream()
                .map(column -> SafeText.cell(cell(column, line)))
                .toList()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Long enough to tell apart who did something to one thing. */
    private String mark(@Nullable UUID pseudonym) {
        return pseudonym == null
                ? page.getTranslation("privacy.audit.nobody")
                : page.getTranslation("privacy.audit.mark", pseudonym.toString().substring(0, 8));
    }
}
