package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Svg;
import java.util.List;
import java.util.Locale;
import org.uprportal.meeting.MapPoint;

/**
 * Where meetings are, as numbered points on a grid of degrees; drawn here, so that nobody elsewhere learns who looks at which
 * place. The list below it says the same with the same numbers.
 */
class PlacesMap extends Svg {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int EDGE = 36;

    /** Never closer than that, in degrees: some eight kilometres. */
    private static final double LEAST = 0.08;

    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 45};
    private static final int LINES = 7;

    /** @param points in the order of their numbers, from 1 @param words what it shows, in the reader's language */
    PlacesMap(List<MapPoint> points, String words) {
        setSvg(drawn(points));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        addClassNames("upr-chart", "upr-map");
    }

    static String drawn(List<MapPoint> points) {
        var frame = Frame.around(points);
        var svg = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" direction=\"ltr\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\">");
        grid(svg, frame);
        for (int i = 0; i < points.size(); i++) {
            var x = frame.x(points.get(i).longitude());
            var y = frame.y(points.get(i).latitude());
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"upr-map-point\" cx=\"%.1f\" cy=\"%.1f\" r=\"11\"/>"
                            + "<text class=\"upr-map-number\" text-anchor=\"middle\" x=\"%.1f\" y=\"%.1f\">%d</text>",
                    x,
                    y,
                    x,
                    y + 4,
                    i + 1));
        }
        return svg.append("</svg>").toString();
    }

    private static void grid(StringBuilder svg, Frame frame) {
        var step = frame.step();
        for (double at = Math.ceil(frame.west / step) * step; at <= frame.west + frame.wide; at += step) {
            line(svg, frame.x(at), 0, frame.x(at), HEIGHT);
            label(svg, "middle", frame.x(at), HEIGHT - 6, degrees(at, "E", "W"));
        }
        for (double at = Math.ceil(frame.south / step) * step; at <= frame.south + frame.high; at += step) {
            line(svg, 0, frame.y(at), WIDTH, frame.y(at));
            label(svg, "start", 4, frame.y(at) - 4, degrees(at, "N", "S"));
        }
    }

    /** What is drawn, in degrees; a degree to the east is shorter the further it is from the equator. */
    private record Frame(double west, double south, double wide, double high) {

        static Frame around(List<MapPoint> points) {
            var west = points.stream().mapToDouble(MapPoint::longitude).min().orElse(0);
            var east = points.stream().mapToDouble(MapPoint::longitude).max().orElse(0);
            var south = points.stream().mapToDouble(MapPoint::latitude).min().orElse(0);
            var north = points.stream().mapToDouble(MapPoint::latitude).max().orElse(0);
            var shorter = Math.max(0.1, Math.cos(Math.toRadians((south + north) / 2)));
            var scale = Math.max(
                    Math.max(east - west, LEAST) * shorter / (WIDTH - 2 * EDGE),
                    Math.max(north - south, LEAST) / (HEIGHT - 2 * EDGE));
            var wide = scale * WIDTH / shorter;
            var high = scale * HEIGHT;
            return new Frame((west + east - wide) / 2, (south + north - high) / 2, wide, high);
        }

        double x(double longitude) {
            return (longitude - west) / wide * WIDTH;
        }

        double y(double latitude) {
            return HEIGHT - (latitude - south) / high * HEIGHT;
        }

        double step() {
            for (var one : STEPS) {
                if (wide / one <= LINES) {
                    return one;
                }
            }
            return STEPS[STEPS.length - 1];
        }
    }

    private static String degrees(double at, String positive, String negative) {
        var rounded = Math.round(at * 100) / 100.0;
        var number = new java.math.BigDecimal(String.valueOf(Math.abs(rounded)))
                .stripTrailingZeros()
                .toPlainString();
        return number + "°" + (rounded > 0 ? positive : rounded < 0 ? negative : "");
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"upr-map-line\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
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
}
