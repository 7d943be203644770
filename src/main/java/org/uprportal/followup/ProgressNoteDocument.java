package org.uprportal.followup;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.uprportal.platform.SafeText;

/** The progress note as a Word file: a picture of both sides, the same numbers as a table, and what happened. */
final class ProgressNoteDocument {

    private static final int WIDTH = 900;
    private static final int BAR = 48;

    private ProgressNoteDocument() {}

    static byte[] write(ProgressNote note, PlanWords words) {
        var title = note.title();
        var standing = note.standing();
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreator("");
            document.getProperties().getCoreProperties().setTitle(title);
            heading(document, title, 16);
            if (!note.about().isEmpty()) {
                line(document, note.about());
            }
            var picture = picture(standing);
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture),
                            Document.PICTURE_TYPE_PNG,
                            "progress.png",
                            Units.toEMU(450),
                            Units.toEMU(54));
            table(document, standing, words);
            for (var part : note.parts()) {
                heading(document, words.text(part.titleKey()), 13);
                if (part.lines().isEmpty()) {
                    line(document, words.text("followup.note.nothing"));
                }
                part.lines().forEach(text -> line(document, text));
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void heading(XWPFDocument document, String text, int size) {
        var run = document.createParagraph().createRun();
        run.setBold(true);
        run.setFontSize(size);
        run.setText(SafeText.document(text));
    }

    private static void line(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(SafeText.document(text));
    }

    private static void table(XWPFDocument document, Standing standing, PlanWords words) {
        var table = document.createTable(Progress.values().length + 1, 3);
        table.setWidth("100%");
        table.getRow(0).getCell(0).setText(words.text("followup.of", standing.recommendations()));
        table.getRow(0).getCell(1).setText(words.text("followup.government"));
        table.getRow(0).getCell(2).setText(words.text("followup.civilSociety"));
        for (var progress : Progress.values()) {
            var row = table.getRow(progress.ordinal() + 1);
            row.getCell(0).setText(words.text("followup.progress." + progress));
            row.getCell(0).setColor(colour(progress));
            row.getCell(1).setText(String.valueOf(standing.government().getOrDefault(progress, 0)));
            row.getCell(2).setText(String.valueOf(standing.civilSociety().getOrDefault(progress, 0)));
        }
    }

    /** The government's bar above civil society's, in the colours of the table's words. */
    private static byte[] picture(Standing standing) throws IOException {
        var image = new BufferedImage(WIDTH, BAR * 2 + 12, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, image.getWidth(), image.getHeight());
        bar(drawing, 0, standing.government(), standing.recommendations());
        bar(drawing, BAR + 12, standing.civilSociety(), standing.recommendations());
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void bar(java.awt.Graphics2D drawing, int top, Map<Progress, Integer> counts, int all) {
        int done = 0;
        for (var progress : Progress.values()) {
            var count = counts.getOrDefault(progress, 0);
            var from = all == 0 ? 0 : WIDTH * done / all;
            done += count;
            var to = all == 0 ? 0 : WIDTH * done / all;
            drawing.setColor(Color.decode("#" + colour(progress)));
            drawing.fillRect(from, top, to - from, BAR);
        }
    }

    private static String colour(Progress progress) {
        return switch (progress) {
            case FULLY -> "2F9E63";
            case MOSTLY -> "8CC152";
            case PARTLY -> "F2B134";
            case NOT -> "E0606A";
            case CONTRARY -> "A8323E";
            case NO_INFORMATION -> "C3CAD2";
        };
    }
}
