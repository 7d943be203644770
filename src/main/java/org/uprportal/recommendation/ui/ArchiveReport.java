package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.uprportal.platform.SafeText;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.recommendation.ArchivePreview;

/** What an export of another database would do or has done: numbers, and what each row changes or lacks, to read and to download. */
class ArchiveReport extends Div {

    /** A line of the report. @param row as a spreadsheet counts it; 0 where it is of many rows */
    private record Line(int row, String what, String before, String after) {}

    ArchiveReport(ArchivePreview report) {
        setWidthFull();
        addClassName("upr-stack");
        var counts = new DescriptionList();
        counts.addClassName("upr-facts");
        count(counts, "recommendation.archive.pairs", report.pairs());
        count(counts, "recommendation.import.supported", report.supported());
        count(counts, "recommendation.import.noted", report.noted());
        count(counts, "recommendation.import.pending", report.pending());
        count(counts, "recommendation.archive.pledges", report.pledges());
        count(counts, "recommendation.archive.created", report.created());
        count(counts, "recommendation.archive.updated", report.updated());
        count(counts, "recommendation.archive.unchanged", report.unchanged());
        var bodies = report.bodies();
        if (bodies != null) {
            bodies.byBody()
                    .forEach((body, rows) -> count(
                            counts,
                            getTranslation(
                                    "recommendation.archive.ofBody", getTranslation("recommendation.body." + body)),
                            "count-" + body,
                            rows));
            count(counts, "recommendation.archive.there", bodies.there());
        }
        count(counts, "recommendation.import.problems", report.problems().size());
        add(counts);
        var lines = lines(report);
        if (lines.isEmpty()) {
            add(new Paragraph(getTranslation("recommendation.import.noProblems")));
            return;
        }
        add(new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var csv = csv(lines);
                    return new DownloadResponse(
                            new ByteArrayInputStream(csv), "import-report.csv", "text/csv;charset=UTF-8", csv.length);
                }),
                getTranslation("recommendation.import.changes.download")));
        add(grid(lines));
    }

    private void count(DescriptionList list, String key, int number) {
        count(list, getTranslation(key), "count-" + key.substring(key.lastIndexOf('.') + 1), number);
    }

    private static void count(DescriptionList list, String what, String id, int number) {
        var value = new Span(String.valueOf(number));
        value.setId(id);
        list.add(new DescriptionList.Term(what), new DescriptionList.Description(value));
    }

    private List<Line> lines(ArchivePreview report) {
        var lines = new ArrayList<Line>();
        report.problems()
                .forEach(one -> lines.addLast(new Line(
                        one.row(), word("recommendation.import.reason"), "", getTranslation(one.key(), one.detail()))));
        report.unknownStates()
                .forEach((name, rows) ->
                        lines.addLast(new Line(0, word("recommendation.archive.unknownState"), name, rows(rows))));
        report.unknownIssues()
                .forEach((name, rows) ->
                        lines.addLast(new Line(0, word("recommendation.archive.unknownIssue"), name, rows(rows))));
        report.changes()
                .forEach(one -> lines.addLast(new Line(
                        one.row(), word("recommendation.archive.field." + one.field()), one.before(), one.after())));
        return lines;
    }

    private String rows(int number) {
        return getTranslation("recommendation.archive.rows", number);
    }

    private Grid<Line> grid(List<Line> lines) {
        var grid = new Grid<Line>();
        grid.addColumn(line -> row(line))
                .setHeader(word("recommendation.import.row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Line::what)
                .setHeader(word("recommendation.import.field"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(line -> text(line.before()))
                .setHeader(word("recommendation.import.before"))
                .setFlexGrow(1);
        grid.addComponentColumn(line -> text(line.after()))
                .setHeader(word("recommendation.import.after"))
                .setFlexGrow(1);
        NarrowScreen.stack(
                grid,
                line -> Stream.of(
                        new org.uprportal.platform.ui.Line(row(line), line.what()),
                        text(line.before()),
                        text(line.after())));
        grid.setItems(lines);
        grid.setHeight("28rem");
        return grid;
    }

    private static String row(Line line) {
        return line.row() == 0 ? "–" : String.valueOf(line.row());
    }

    private static Div text(String words) {
        var text = new Div(words.isEmpty() ? "–" : words);
        text.addClassName("upr-wrap");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private byte[] csv(List<Line> lines) {
        var text = new StringWriter();
        text.write('\uFEFF');
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(
                word("recommendation.import.row"),
                word("recommendation.import.field"),
                word("recommendation.import.before"),
                word("recommendation.import.after"));
        for (var line : lines) {
            csv.writeRecord(row(line), line.what(), SafeText.cell(line.before()), SafeText.cell(line.after()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String word(String key) {
        return getTranslation(getLocale(), key);
    }
}
