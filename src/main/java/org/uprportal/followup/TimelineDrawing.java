package org.uprportal.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws milestones against time as SVG: a line for each, with the number it has in the list that says the same. What became of
 * a date is told by its shape as well as by its colour. No word of anybody stands in it; where a language is written from right to
 * left, time runs so too.
 */
public final class TimelineDrawing {

    private static final int WIDTH = 720;
    private static final int NUMBERS = 40;
    private static final int EDGE = 16;
    private static final int TOP = 24;
    private static final int ROW = 22;
    private static final int MOST_YEARS = 12;

    /** The colours of a picture that stands by itself; on the portal's own pages they are the page's. */
    private static final String STYLE =
            ".upr-time-ground{fill:#fff}.upr-time-year,.upr-time-row{stroke:#dfe4ea}.upr-time-today{stroke:#536070}"
                    + ".upr-time-label{fill:#536070}.upr-time-work{stroke:#e6eff9}.upr-time-moved,.upr-time-was{stroke:#8a5200}"
                    + ".upr-time-was{fill:#fff}.upr-time-open,.upr-time-stage{fill:#1f5fa8}.upr-time-digit{fill:#fff}"
                    + ".upr-time-late{fill:#a5222f}.upr-time-done{fill:#1c7a4d}.upr-time-dropped{stroke:#536070}"
                    + "text{font-family:system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif}"
                    + "@media(prefers-color-scheme:dark){.upr-time-ground,.upr-time-was,.upr-time-digit{fill:#1c242e}"
                    + ".upr-time-year,.upr-time-row{stroke:#35404d}.upr-time-today,.upr-time-dropped{stroke:#a9b4c2}"
                    + ".upr-time-label{fill:#a9b4c2}.upr-time-work{stroke:#1b2f47}"
                    + ".upr-time-moved,.upr-time-was{stroke:#f0bf6c}.upr-time-open,.upr-time-stage{fill:#8cb8ea}"
                    + ".upr-time-late{fill:#f3a0a8}.upr-time-done{fill:#7fd3a6}}";

    private final StringBuilder svg = new StringBuilder();
    private final List<Milestone> rows;
    private final int first;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;
    private final boolean mirrored;

    /**
     * @param all the milestones of the whole plan: every part of it has the same measure of time
     * @param rows those that are drawn
     * @param today the day on which it is judged what is overdue
     * @param reader in whose language it is read
     */
    public TimelineDrawing(List<Milestone> all, List<Milestone> rows, LocalDate today, Locale reader) {
        this.rows = rows;
        this.first = all.indexOf(rows.getFirst()) + 1;
        this.today = today;
        this.mirrored = reader.getLanguage().equals("ar");
        var days = Stream.concat(Stream.of(today), all.stream().flatMap(Milestone::days))
                .sorted()
                .toList();
        this.from = days.getFirst().withDayOfYear(1);
        this.to = days.getLast().plusYears(1).withDayOfYear(1);
    }

    /** Within a page, in its colours; the page says in words what it shows. */
    public String onPage() {
        svg.setLength(0);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\"")
                .append(size());
        draw();
        return svg.append("</svg>").toString();
    }

    /** As a file of its own, light or dark as the reader's screen is. @param title what it shows, in the reader's language */
    public String file(String title) {
        svg.setLength(0);
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
                .append(String.format(Locale.ROOT, " width=\"%d\" height=\"%d\"", WIDTH, height()))
                .append(size())
                .append("<title>")
                .append(title.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</title><style>")
                .append(STYLE)
                .append("</style><rect class=\"upr-time-ground\" width=\"100%\" height=\"100%\"/>");
        draw();
        return svg.append("</svg>").toString();
    }

    private String size() {
        return String.format(Locale.ROOT, " direction=\"ltr\" viewBox=\"0 0 %d %d\">", WIDTH, height());
    }

    private int height() {
        return TOP + rows.size() * ROW + EDGE / 2;
    }

    private void draw() {
        years();
        if (!today.isBefore(from) && today.isBefore(to)) {
            line("upr-time-today", today, today, 4, height(), "stroke-width=\"1.5\" stroke-dasharray=\"2 3\"");
        }
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), first + i, TOP + i * ROW + ROW / 2);
        }
    }

    private void years() {
        var years = to.getYear() - from.getYear();
        var step = (years + MOST_YEARS - 1) / MOST_YEARS;
        IntStream.range(0, years).filter(one -> one % step == 0).forEach(one -> {
            var day = from.plusYears(one);
            line("upr-time-year", day, day, TOP - 6, height(), "");
            text("upr-time-label", x(day), TOP - 9, 12, String.valueOf(day.getYear()));
        });
    }

    private void row(Milestone one, int number, int y) {
        var action = one.action();
        text("upr-time-label", place(NUMBERS / 2.0), y + 4, 12, String.valueOf(number));
        line("upr-time-row", from, to, y, y, "");
        var begins = action.text().begins();
        if (begins != null) {
            line("upr-time-work", begins, action.due(), y, y, "stroke-width=\"8\"");
        }
        if (!action.moves().isEmpty()) {
            line(
                    "upr-time-moved",
                    action.moves().getFirst().from(),
                    action.due(),
                    y,
                    y,
                    "stroke-width=\"2\" stroke-dasharray=\"5 3\"");
            action.moves().forEach(move -> circle("upr-time-was", x(move.from()), y, 4.5, "stroke-width=\"1.5\""));
        }
        due(action, x(action.due()), y);
        one.stages().forEach(stage -> {
            circle("upr-time-stage", x(stage.on()), y, 7, "");
            text(
                    "upr-time-digit",
                    x(stage.on()),
                    y + 3.5,
                    10,
                    String.valueOf(stage.stage().ordinal() + 1));
        });
    }

    /** A square for what is done, a cross for what was dropped, a rhomb for what is late, a disc for what is still to come. */
    private void due(PlannedAction action, double x, int y) {
        if (action.overdue(today)) {
            shape("upr-time-late", x, y, "M%.1f %.1fl7 7l-7 7l-7-7z", 0, -7, "");
        } else {
            switch (action.state()) {
                case DONE -> shape("upr-time-done", x, y, "M%.1f %.1fh11v11h-11z", -5.5, -5.5, "");
                case DROPPED ->
                    shape("upr-time-dropped", x, y, "M%.1f %.1fl9 9m0-9l-9 9", -4.5, -4.5, "stroke-width=\"2.5\"");
                default -> circle("upr-time-open", x, y, 6, "");
            }
        }
    }

    private void shape(String look, double x, int y, String path, double right, double down, String more) {
        svg.append(String.format(
                Locale.ROOT, "<path class=\"%s\" d=\"" + path + "\" %s/>", look, x + right, y + down, more));
    }

    private void circle(String look, double x, int y, double radius, String more) {
        svg.append(String.format(
                Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%d\" r=\"%.1f\" %s/>", look, x, y, radius, more));
    }

    private void line(String look, LocalDate left, LocalDate right, int top, int bottom, String more) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" %s/>",
                look,
                x(left),
                top,
                x(right),
                bottom,
                more));
    }

    private void text(String look, double x, double y, int size, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" text-anchor=\"middle\" font-size=\"%d\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                look,
                size,
                x,
                y,
                words));
    }

    private double x(LocalDate day) {
        return place(NUMBERS
                + (double) (WIDTH - NUMBERS - EDGE)
                        * (day.toEpochDay() - from.toEpochDay())
                        / (to.toEpochDay() - from.toEpochDay()));
    }

    private double place(double right) {
        return mirrored ? WIDTH - right : right;
    }
}
