package org.uprportal.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A matrix like OHCHR's, with invented recommendations. */
public final class InventedMatrix {

    private InventedMatrix() {}

    /** A Word file with one table of these rows; cells may hold several lines. */
    public static byte[] of(List<List<String>> rows) {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Thematic list of recommendations");
            var table = document.createTable(rows.size(), rows.getFirst().size());
            for (int i = 0; i < rows.size(); i++) {
                var row = table.getRow(i);
                var cells = rows.get(i);
                for (int j = row.getTableCells().size() - 1; j >= cells.size(); j--) {
                    row.removeCell(j);
                }
                for (int j = 0; j < cells.size(); j++) {
                    var cell = row.getCell(j);
                    cell.removeParagraph(0);
                    cells.get(j)
                            .lines()
                            .forEach(line -> cell.addParagraph().createRun().setText(line));
                    if (cell.getParagraphs().isEmpty()) {
                        cell.addParagraph();
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Three recommendations in the layout of session 48, not answered yet. */
    public static byte[] pending() {
        return of(List.of(
                List.of("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs"),
                List.of("Theme: Access to justice"),
                List.of(
                        "120.1 Adopt a law on legal aid by 2030 (Norway) (Kenya);",
                        "",
                        "- Access to justice & remedy",
                        "- 16 - PEACE"),
                List.of("120.2 Double the number of courts (Peru);", "", "- Access to justice & remedy", ""),
                List.of(
                        "120.3 Consider ratifying the treaty (No. 29) (Fiji);",
                        "",
                        "- Labour rights and right to work",
                        "")));
    }
}
