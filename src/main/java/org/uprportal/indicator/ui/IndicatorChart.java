package org.uprportal.indicator.ui;

import com.vaadin.flow.component.Svg;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.uprportal.indicator.IndicatorSummary;
import org.uprportal.indicator.IndicatorValue;

/** The values for all over time with the way from baseline to target, drawn here; the same numbers stand in the table. */
class IndicatorChart extends Svg {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int LEFT = 64;
    private static final int EDGE = 24;

    private final List<Point> points = new ArrayList<>();
    private final List<Point> way = new ArrayList<>();

    /** @param title what it shows, already in the reader's language */
    IndicatorChart(IndicatorSummary one, String title) {
        one.holding().stream()
                .filter(value -> value.category().isEmpty())
                .forEach(value -> points.add(new Point(value.on(), value.value().doubleValue())));
        var text = one.text();
        if (text.baseline() != null && text.baselineOn() != null) {
            way.add(new Point(text.baselineOn(), text.baseline().doubleValue()));
        }
        if (text.target() != null && text.targetOn() != null) {
            way.add(new Point(text.targetOn(), text.target().doubleValue()));
        }
        setSvg(drawn());
        // Words of people stand in an attribute, never in the drawing.
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", title);
        addClassName("upr-chart");
    }

    /** Whether there is anything to draw. */
    static boolean worth(IndicatorSummary one) {
        return one.holding().stream().map(IndicatorValue::category).anyMatch(String::isEmpty)
                || (one.text().baseline() != null && one.text().target() != null);
    }

    private record Point(LocalDate on, double value) {}

    private String drawn() {
        var all = new ArrayList<>(points);
        all.addAll(way);
        var from = all.stream().mapToLong(one -> one.on().toEpochDay()).min().orElse(0);
        var to = all.stream().mapToLong(one -> one.on().toEpochDay()).max().orElse(1);
        var least = Math.min(0, all.stream().mapToDouble(Point::value).min().orElse(0));
        var most = all.stream().mapToDouble(Point::value).max().orElse(1);
        var scale = new Scale(from, Math.max(to, from + 1), least, most == least ? least + 1 : most);
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" direction=\"ltr\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\">");
        line(svg, "upr-chart-axis", LEFT, scale.y(scale.least()), WIDTH - EDGE, scale.y(scale.least()));
        label(svg, "end", LEFT - 8, scale.y(scale.most()), number(scale.most()));
        label(svg, "end", LEFT - 8, scale.y(scale.least()), number(scale.least()));
        label(svg, "start", LEFT, HEIGHT - 4, LocalDate.ofEpochDay(scale.from()).toString());
        label(
                svg,
                "end",
                WIDTH - EDGE,
                HEIGHT - 4,
                LocalDate.ofEpochDay(scale.to()).toString());
        path(svg, "upr-chart-target", way, scale);
        path(svg, "upr-chart-values", points, scale);
        points.forEach(one -> dot(svg, "upr-chart-value", one, scale, 5));
        if (!way.isEmpty()) {
            dot(svg, "upr-chart-goal", way.getLast(), scale, 7);
        }
        return svg.append("</svg>").toString();
    }

    private record Scale(long from, long to, double least, double most) {

        double x(LocalDate day) {
            return LEFT + (double) (WIDTH - EDGE - LEFT) * (day.toEpochDay() - from) / (to - from);
        }

        double y(double value) {
            return EDGE + (HEIGHT - 2.0 * EDGE) * (most - value) / (most - least);
        }
    }

    private static void path(StringBuilder svg, String look, List<Point> points, Scale scale) {
        if (points.size() > 1) {
            svg.append("<polyline class=\"").append(look).append("\" points=\"");
            svg.append(points.stream()
                    .map(one -> number(scale.x(one.on())) + "," + number(scale.y(one.value())))
                    .collect(Collectors.joining(" ")));
            svg.append("\"/>");
        }
    }

    private static void dot(StringBuilder svg, String look, Point one, Scale scale, int size) {
        svg.append("<circle class=\"")
                .append(look)
                .append("\" cx=\"")
                .append(number(scale.x(one.on())))
                .append("\" cy=\"")
                .append(number(scale.y(one.value())))
                .append("\" r=\"")
                .append(size)
                .append("\"/>");
    }

    private static void line(StringBuilder svg, String look, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                look,
                x1,
                y1,
                x2,
                y2));
    }

    private static void label(StringBuilder svg, String anchor, double x, double y, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"upr-chart-label\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                anchor,
                x,
                y,
                text));
    }

    private static String number(double value) {
        return new java.math.BigDecimal(value)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
