package org.uprportal.register.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.uprportal.platform.SafeText;

/**
 * Draws a picture as SVG: complete in itself, so that it can be kept, printed and shown elsewhere; light or dark as the reader's
 * screen is; mirrored where the language is written from right to left.
 */
final class Drawing {

    private static final int WIDTH = 760;
    private static final int EDGE = 16;
    private static final int LABELS = 250;
    private static final int NUMBERS = 110;
    private static final int BAR = 14;
    private static final int LINE = 16;
    private static final int CELL = 34;
    private static final int LABEL_LETTERS = 36;
    private static final int MOST_LINES = 3;

    /** Colours of both schemes, with enough contrast to their ground and to each other. */
    private static final String STYLE =
            ".ground{fill:#ffffff}.ink{fill:#17202b}.muted{fill:#536070}.s0{fill:#1f5fa8}.s1{fill:#b3541e}"
                    + ".rule{stroke:#dfe4ea}text{font-family:system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;font-size:13px}"
                    + ".title{font-size:17px;font-weight:650}.small{font-size:11px}"
                    + "@media(prefers-color-scheme:dark){.ground{fill:#1c242e}.ink{fill:#e8edf3}.muted{fill:#a9b4c2}.s0{fill:#8cb8ea}"
                    + ".s1{fill:#f0a679}.rule{stroke:#35404d}}";

    private final OpenHtml svg = new OpenHtml();
    private final boolean mirrored;
    private final Picture picture;
    private final String source;
    private int y;

    private Drawing(Picture picture, String source, Locale reader) {
        this.picture = picture;
        this.source = source;
        this.mirrored = reader.getLanguage().equals("ar");
    }

    /** The picture as bytes of an SVG file. @param source where the numbers are from, and of which day they are */
    static String of(Picture picture, String source, Locale reader) {
        return new Drawing(picture, source, reader).drawn(reader);
    }

    private String drawn(Locale reader) {
        var body = new Drawing(picture, source, reader);
        body.draw();
        svg.el(
                "svg",
                () -> {
                    svg.el("title", picture.title());
                    svg.el("style", STYLE);
                    svg.el("rect.ground", "", "width", "100%", "height", "100%");
                    draw();
                },
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + body.y,
                "width",
                String.valueOf(WIDTH),
                "height",
                String.valueOf(body.y),
                "role",
                "img",
                "direction",
                mirrored ? "rtl" : "ltr",
                "xml:lang",
                reader.getLanguage());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg;
    }

    private void draw() {
        y = EDGE + 14;
        for (var line : wrapped(picture.title(), 80)) {
            words("ink.title", EDGE, y, "start", line);
            y += 22;
        }
        if (picture.matrix()) {
            matrix();
        } else {
            bars();
        }
        y += 10;
        for (var line : wrapped(source, 120)) {
            words("muted.small", EDGE, y, "start", line);
            y += 14;
        }
        y += 6;
    }

    private void bars() {
        for (int i = 0; i < picture.series().size(); i++) {
            bar("s" + i, EDGE, y - 10, 12, 12, 1);
            words(
                    "ink",
                    EDGE + 20,
                    y,
                    "start",
                    SafeText.shortened(picture.series().get(i), 90));
            y += LINE + 2;
        }
        y += 6;
        var longest = picture.lines().stream()
                .flatMap(line -> line.cells().stream())
                .mapToDouble(Picture.Cell::share)
                .max()
                .orElse(1);
        int room = WIDTH - 2 * EDGE - LABELS - NUMBERS;
        for (var line : picture.lines()) {
            var label = wrapped(line.label(), LABEL_LETTERS);
            int height = Math.max(label.size() * LINE, line.cells().size() * BAR) + 8;
            for (int i = 0; i < label.size(); i++) {
                words("ink", EDGE, y + 11 + i * LINE, "start", label.get(i));
            }
            for (int i = 0; i < line.cells().size(); i++) {
                var cell = line.cells().get(i);
                var length = Math.max(
                        cell.count() > 0 ? 1 : 0, (int) Math.round(room * cell.share() / Math.max(1e-9, longest)));
                bar("s" + i, EDGE + LABELS, y + i * BAR + 1, length, BAR - 3, 1);
                words("ink.small", EDGE + LABELS + length + 6, y + i * BAR + 11, "start", cell.words());
            }
            y += height;
        }
    }

    private void matrix() {
        int columns = Math.max(1, picture.series().size());
        int width = (WIDTH - 2 * EDGE - LABELS) / columns;
        var heads = picture.series().stream()
                .map(series -> wrapped(series, Math.max(4, width / 7)))
                .toList();
        int lines = heads.stream().mapToInt(List::size).max().orElse(1);
        for (int column = 0; column < columns && column < heads.size(); column++) {
            for (int i = 0; i < heads.get(column).size(); i++) {
                words(
                        "muted.small",
                        EDGE + LABELS + column * width + width / 2,
                        y + i * 13,
                        "middle",
                        heads.get(column).get(i));
            }
        }
        y += lines * 13 + 2;
        for (var line : picture.lines()) {
            var label = wrapped(line.label(), LABEL_LETTERS);
            for (int i = 0; i < Math.min(2, label.size()); i++) {
                words("ink", EDGE, y + (label.size() == 1 ? 21 : 14 + i * LINE), "start", label.get(i));
            }
            for (int column = 0; column < line.cells().size(); column++) {
                var cell = line.cells().get(column);
                int x = EDGE + LABELS + column * width;
                // Never so deep that the number on it cannot be read.
                bar("s0", x + 1, y + 1, width - 2, CELL - 2, 0.06 + 0.44 * cell.share());
                words("ink.small", x + width / 2, y + 21, "middle", cell.words());
            }
            y += CELL;
        }
        y += 6;
    }

    private void bar(String look, int x, int from, int width, int height, double depth) {
        svg.el(
                "rect." + look,
                "",
                "x",
                String.valueOf(mirrored ? WIDTH - x - width : x),
                "y",
                String.valueOf(from),
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(height),
                "fill-opacity",
                String.format(Locale.ROOT, "%.2f", depth));
    }

    private void words(String look, int x, int base, String anchor, String words) {
        svg.el(
                "text." + look,
                SafeText.document(words),
                "x",
                String.valueOf(mirrored ? WIDTH - x : x),
                "y",
                String.valueOf(base),
                "text-anchor",
                anchor);
    }

    /** At most three lines of so many letters; what is left ends in an ellipsis. */
    private static List<String> wrapped(String text, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words(text, letters).toList()) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.size() <= MOST_LINES
                ? lines
                : Stream.concat(
                                lines.stream().limit(MOST_LINES - 1L),
                                Stream.of(SafeText.shortened(
                                        lines.get(MOST_LINES - 1) + " " + lines.get(MOST_LINES), letters)))
                        .toList();
    }

    private static Stream<String> words(String text, int letters) {
        return Stream.of(text.split("\\s+")).flatMap(word -> {
            var parts = new ArrayList<String>();
            var rest = word;
            while (rest.length() > letters) {
                parts.add(rest.substring(0, letters));
                rest = rest.substring(letters);
            }
            parts.add(rest);
            return parts.stream();
        });
    }
}
