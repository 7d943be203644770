package org.uprportal.place.ui;

import com.vaadin.flow.component.Svg;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.uprportal.place.PlaceId;
import org.uprportal.place.geo.Outline;

/**
 * A State's places drawn from their outlines; nothing comes from elsewhere. Each is shaded in four steps and, where there is room,
 * bears the number of its row in the table, which says the same in words.
 */
class PlaceMap extends Svg {

    private static final int WIDTH = 640;
    private static final int TALLEST = 900;
    private static final int EDGE = 8;

    /** With more places than that numbers would cover one another. */
    private static final int NUMBERED = 60;

    /**
     * @param shades from 0 to 3, by place
     * @param numbers of the rows, by place
     * @param title what it shows, already in the reader's language
     */
    PlaceMap(
            Map<PlaceId, Outline> outlines, Map<PlaceId, Integer> shades, Map<PlaceId, Integer> numbers, String title) {
        setSvg(drawn(outlines, shades, outlines.size() > NUMBERED ? Map.of() : numbers));
        // Words of people stand in an attribute, never in the drawing.
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", title);
        addClassName("upr-chart");
    }

    private static String drawn(
            Map<PlaceId, Outline> outlines, Map<PlaceId, Integer> shades, Map<PlaceId, Integer> numbers) {
        var together = joined(outlines);
        var scale = Scale.of(together.values());
        var svg = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" direction=\"ltr\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(scale.height())
                .append("\">");
        together.forEach((place, outline) -> {
            svg.append("<path class=\"upr-place upr-place-")
                    .append(Math.clamp(shades.getOrDefault(place, 0), 0, 3))
                    .append("\" fill-rule=\"evenodd\" d=\"");
            outline.rings().forEach(ring -> path(svg, ring, scale));
            svg.append("\"/>");
        });
        together.forEach((place, outline) -> {
            if (numbers.containsKey(place)) {
                label(svg, outline, scale, numbers.get(place));
            }
        });
        return svg.append("</svg>").toString();
    }

    private static void path(StringBuilder svg, double[] ring, Scale scale) {
        for (int i = 0; i < ring.length; i += 2) {
            svg.append(i == 0 ? 'M' : 'L')
                    .append(number(scale.x(ring[i])))
                    .append(' ')
                    .append(number(scale.y(ring[i + 1])));
        }
        svg.append('Z');
    }

    /** In the middle of its largest ring. */
    private static void label(StringBuilder svg, Outline outline, Scale scale, int number) {
        var ring = outline.rings().stream()
                .max((one, other) -> Double.compare(area(one), area(other)))
                .orElseThrow();
        var middle = middle(ring);
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"upr-place-number\" text-anchor=\"middle\" x=\"%.1f\" y=\"%.1f\">%d</text>",
                scale.x(middle[0]),
                scale.y(middle[1]) + 4,
                number));
    }

    private static double area(double[] ring) {
        double twice = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int next = (i + 2) % ring.length;
            twice += ring[i] * ring[next + 1] - ring[next] * ring[i + 1];
        }
        return Math.abs(twice);
    }

    private static double[] middle(double[] ring) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < ring.length; i += 2) {
            x += ring[i];
            y += ring[i + 1];
        }
        return new double[] {2 * x / ring.length, 2 * y / ring.length};
    }

    /** A State on both sides of the date line is drawn in one piece. */
    private static Map<PlaceId, Outline> joined(Map<PlaceId, Outline> outlines) {
        var longitudes = outlines.values().stream()
                .flatMap(one -> one.rings().stream())
                .flatMapToDouble(ring -> DoubleStream.iterate(0, i -> i < ring.length, i -> i + 2)
                        .map(i -> ring[(int) i]))
                .summaryStatistics();
        if (longitudes.getCount() == 0 || longitudes.getMax() - longitudes.getMin() <= 180) {
            return outlines;
        }
        var moved = new LinkedHashMap<PlaceId, Outline>();
        outlines.forEach((place, outline) -> moved.put(
                place,
                new Outline(outline.rings().stream().map(PlaceMap::eastwards).toList())));
        return moved;
    }

    private static double[] eastwards(double[] ring) {
        var moved = Arrays.copyOf(ring, ring.length);
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] = moved[i] < 0 ? moved[i] + 360 : moved[i];
        }
        return moved;
    }

    /** Degrees on paper: as wide as they are in the middle of the State. */
    private record Scale(double west, double north, double across, double down, int height) {

        static Scale of(Iterable<Outline> outlines) {
            var west = Double.MAX_VALUE;
            var east = -Double.MAX_VALUE;
            var south = Double.MAX_VALUE;
            var north = -Double.MAX_VALUE;
            for (var outline : outlines) {
                for (var ring : outline.rings()) {
                    for (int i = 0; i < ring.length; i += 2) {
                        west = Math.min(west, ring[i]);
                        east = Math.max(east, ring[i]);
                        south = Math.min(south, ring[i + 1]);
                        north = Math.max(north, ring[i + 1]);
                    }
                }
            }
            var narrow = Math.max(0.1, Math.cos(Math.toRadians((south + north) / 2)));
            var wide = Math.max(1e-6, (east - west) * narrow);
            var high = Math.max(1e-6, north - south);
            var each = Math.min((WIDTH - 2.0 * EDGE) / wide, (TALLEST - 2.0 * EDGE) / high);
            return new Scale(west, north, each * narrow, each, (int) Math.ceil(high * each + 2 * EDGE));
        }

        double x(double longitude) {
            return EDGE + (longitude - west) * across;
        }

        double y(double latitude) {
            return EDGE + (north - latitude) * down;
        }
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** From none to the most, in four steps. */
    static int shade(int count, int most) {
        return count == 0 ? 0 : count * 3 <= most ? 1 : count * 3 <= 2 * most ? 2 : 3;
    }

    /** The classes of the shades, for the key. */
    static Stream<Integer> shades() {
        return List.of(0, 1, 2, 3).stream();
    }
}
