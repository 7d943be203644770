package org.uprportal.followup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.uprportal.platform.SafeText;

/** The plan as a Word file: a heading and a table for each cluster. */
final class PlanDocument {

    /** The columns' widths in twentieths of a point; together the text's width on A4. */
    private static final int[] WIDTHS = {2900, 1000, 1500, 1300, 1200, 1126};

    private static final List<String> HEADS = List.of(
            "followup.action.title",
            "followup.plan.serves",
            "followup.action.owner",
            "followup.action.due",
            "followup.action.budget",
            "followup.action.state");

    private PlanDocument() {}

    static byte[] write(String title, List<PlannedCluster> plan, PlanWords words) {
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreator("");
            document.getProperties().getCoreProperties().setTitle(title);
            heading(document, title, 16);
            plan.forEach(part -> cluster(document, part, words));
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void heading(XWPFDocument document, String text, int size) {
        var run = document.createParagraph().createRun();
        run.setBold(true);
        run.setFontSize(size);
        run.setText(SafeText.document(text));
    }

    private static void cluster(XWPFDocument document, PlannedCluster part, PlanWords words) {
        heading(document, part.cluster().title(), 13);
        document.createParagraph()
                .createRun()
                .setText(SafeText.document(words.text(
                        "followup.cluster.ledBy",
                        words.names().apply(part.cluster().lead()))));
        if (part.actions().isEmpty()) {
            document.createParagraph().createRun().setText(words.text("followup.actions.empty"));
            return;
        }
        var table = document.createTable(part.actions().size() + 1, WIDTHS.length);
        grid(table);
        for (int i = 0; i < HEADS.size(); i++) {
            table.getRow(0).getCell(i).setText(words.text(HEADS.get(i)));
        }
        for (int i = 0; i < part.actions().size(); i++) {
            var cells = row(part.actions().get(i), words);
            for (int j = 0; j < cells.size(); j++) {
                table.getRow(i + 1).getCell(j).setText(SafeText.document(cells.get(j)));
            }
            for (var named : words.documents(part.actions().get(i))) {
                table.getRow(i + 1).getCell(0).addParagraph().createRun().setText(SafeText.document(named));
            }
            var moved = words.moved(part.actions().get(i));
            if (!moved.isEmpty()) {
                table.getRow(i + 1).getCell(3).addParagraph().createRun().setText(SafeText.document(moved));
            }
        }
    }

    private static List<String> row(PlannedAction action, PlanWords words) {
        var place = words.place(action);
        return List.of(
                place.isEmpty() ? action.title() : action.title() + " (" + place + ")",
                words.recommendations(action),
                words.owner(action),
                (action.text().begins() == null ? "" : words.day(action.text().begins()) + " – ")
                        + words.day(action.due()),
                words.budget(action),
                words.state(action));
    }

    private static void grid(XWPFTable table) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (var width : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.setWidth(java.util.Arrays.stream(WIDTHS).sum());
        table.getRow(0).setRepeatHeader(true);
        for (var row : table.getRows()) {
            for (int i = 0; i < WIDTHS.length; i++) {
                row.getCell(i).setWidth(String.valueOf(WIDTHS[i]));
            }
        }
    }
}
