package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.recommendation.MatrixChange;
import org.uprportal.recommendation.MatrixChange.Field;

/** What an import would change and what its file does not hold, row by row, to read and to download. */
class ImportChanges extends Card {

    private record Line(MatrixChange change, Field field) {}

    ImportChanges(List<MatrixChange> changes) {
        super("recommendation.import.changes");
        if (changes.isEmpty()) {
            add(new Paragraph(getTranslation("recommendation.import.changes.none")));
            return;
        }
        with(new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var csv = new MatrixChangesCsv(this::word).write(changes);
                    return new DownloadResponse(
                            new ByteArrayInputStream(csv),
                            "recommendation-changes.csv",
                            "text/csv;charset=UTF-8",
                            csv.length);
                }),
                getTranslation("recommendation.import.changes.download")));
        var grid = new Grid<Line>();
        grid.addColumn(line -> line.change().paragraph())
                .setHeader(getTranslation("recommendation.column.paragraph"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line ->
                        word("recommendation.import.kind." + line.change().kind()))
                .setHeader(getTranslation("recommendation.import.change"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line ->
                        word("recommendation.import.field." + line.field().name()))
                .setHeader(getTranslation("recommendation.import.field"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(line -> text(line, line.field().before()))
                .setHeader(getTranslation("recommendation.import.before"))
                .setFlexGrow(1);
        grid.addComponentColumn(line -> text(line, line.field().after()))
                .setHeader(getTranslation("recommendation.import.after"))
                .setFlexGrow(1);
        NarrowScreen.stack(
                grid,
                line -> Stream.of(
                        new org.uprportal.platform.ui.Line(
                                line.change().paragraph(),
                                word("recommendation.import.kind."
                                        + line.change().kind()),
                                word("recommendation.import.field."
                                        + line.field().name())),
                        text(line, line.field().before()),
                        text(line, line.field().after())));
        grid.setItems(changes.stream()
                .flatMap(change -> change.fields().stream().map(field -> new Line(change, field)))
                .toList());
        grid.setHeight("28rem");
        add(grid);
    }

    private Div text(Line line, String value) {
        var words = line.field().name() == MatrixChange.Name.POSITION && !value.isEmpty()
                ? word("recommendation.position." + value)
                : value;
        var text = new Div(words.isEmpty() ? "–" : words);
        text.addClassName("upr-wrap");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private String word(String key) {
        return getTranslation(getLocale(), key);
    }
}
