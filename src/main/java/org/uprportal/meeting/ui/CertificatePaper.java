package org.uprportal.meeting.ui;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A certificate as a page of PDF. Its words are drawn as outlines, so that every script the server has a font for is on it as it
 * should be, whatever the reader's machine has; the address to check it is a link.
 */
final class CertificatePaper {

    private static final double WIDTH = 842;
    private static final double HEIGHT = 595;
    private static final double MARGIN = 80;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Locale language;
    private final StringBuilder drawn = new StringBuilder();
    private double y = HEIGHT - 120;

    CertificatePaper(Locale language) {
        this.language = language;
    }

    /** One page. @param address where it is checked, in ASCII */
    byte[] write(String title, List<String> lines, String check, String address) {
        drawn.append("0.13 0.29 0.46 RG 3 w 30 30 782 535 re S 0.1 0.12 0.16 rg\n");
        text(title, 30, Font.BOLD);
        y -= 20;
        for (int i = 0; i < lines.size(); i++) {
            text(lines.get(i), i % 2 == 0 && i < 3 ? 20 : 14, i % 2 == 0 && i < 3 ? Font.BOLD : Font.PLAIN);
        }
        y = 100;
        text(check, 11, Font.PLAIN);
        var bottom = y;
        text(address, 11, Font.PLAIN);
        return file(title, address, bottom);
    }

    /** Lines in the middle of the page, broken where they are too long. */
    private void text(String words, int size, int style) {
        if (words.isBlank()) {
            return;
        }
        var styled = new AttributedString(words);
        styled.addAttribute(TextAttribute.FONT, new Font(Font.SANS_SERIF, style, size));
        var measurer = new LineBreakMeasurer(styled.getIterator(), EXACT);
        while (measurer.getPosition() < words.length()) {
            var line = measurer.nextLayout((float) (WIDTH - 2 * MARGIN));
            y -= line.getAscent() + line.getDescent();
            path(line, (WIDTH - line.getAdvance()) / 2);
            y -= size * 0.5;
        }
    }

    private void path(TextLayout line, double x) {
        Shape outline = line.getOutline(new AffineTransform(1, 0, 0, -1, x, y));
        var at = new double[6];
        double lastX = 0;
        double lastY = 0;
        for (var walk = outline.getPathIterator(null); !walk.isDone(); walk.next()) {
            switch (walk.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> put("m", at, 2);
                case PathIterator.SEG_LINETO -> put("l", at, 2);
                case PathIterator.SEG_QUADTO -> {
                    var cubic = new double[] {
                        lastX + 2.0 / 3 * (at[0] - lastX),
                        lastY + 2.0 / 3 * (at[1] - lastY),
                        at[2] + 2.0 / 3 * (at[0] - at[2]),
                        at[3] + 2.0 / 3 * (at[1] - at[3]),
                        at[2],
                        at[3]
                    };
                    put("c", cubic, 6);
                    at[0] = at[2];
                    at[1] = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    put("c", at, 6);
                    at[0] = at[4];
                    at[1] = at[5];
                }
                default -> drawn.append("h\n");
            }
            lastX = at[0];
            lastY = at[1];
        }
        drawn.append("f\n");
    }

    private void put(String operator, double[] numbers, int many) {
        for (int i = 0; i < many; i++) {
            drawn.append(String.format(Locale.ROOT, "%.2f ", numbers[i]));
        }
        drawn.append(operator).append('\n');
    }

    private byte[] file(String title, String address, double bottom) {
        var objects = new ArrayList<String>();
        objects.add("<< /Type /Catalog /Pages 2 0 R /Lang (" + language.toLanguageTag()
                + ") /ViewerPreferences << /DisplayDocTitle true >> >>");
        objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        objects.add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Resources << >> /Contents 4 0 R /Annots [5 0 R] >>");
        objects.add("<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream");
        objects.add(String.format(
                Locale.ROOT,
                "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [%.0f %.0f %.0f %.0f] /A << /S /URI /URI (%s) >> >>",
                MARGIN,
                bottom - 22,
                WIDTH - MARGIN,
                bottom + 4,
                address.replaceAll("[^\\x21-\\x7e]|[()\\\\]", "")));
        objects.add("<< /Title <" + hex(title) + "> >>");
        var bytes = new ByteArrayOutputStream();
        put(bytes, "%PDF-1.7\n");
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(bytes.size());
            put(bytes, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        var table = bytes.size();
        put(bytes, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> put(bytes, String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        put(
                bytes,
                "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R /Info 6 0 R >>\nstartxref\n" + table
                        + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    /** In UTF-16, as titles of files are. */
    private static String hex(String text) {
        var hex = new StringBuilder("FEFF");
        for (var one : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format(Locale.ROOT, "%02X", one));
        }
        return hex.toString();
    }

    private static void put(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
