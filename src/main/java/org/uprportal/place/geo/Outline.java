package org.uprportal.place.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The outline of a place: closed rings of longitude and latitude in degrees, holes among them.
 *
 * @param rings each as longitude, latitude, longitude, latitude …
 */
public record Outline(List<double[]> rings) {

    /** No outline. */
    public static final Outline NONE = new Outline(List.of());

    public boolean isEmpty() {
        return rings.isEmpty();
    }

    /** How many points it has. */
    public int points() {
        return rings.stream().mapToInt(ring -> ring.length / 2).sum();
    }

    /** As it is kept: points as “longitude,latitude” to four places, about ten metres. */
    public String kept() {
        return rings.stream()
                .map(ring -> {
                    var text = new StringBuilder();
                    for (int i = 0; i < ring.length; i += 2) {
                        text.append(i == 0 ? "" : " ")
                                .append(number(ring[i]))
                                .append(',')
                                .append(number(ring[i + 1]));
                    }
                    return text.toString();
                })
                .collect(Collectors.joining("|"));
    }

    /** From what is kept. */
    public static Outline of(String kept) {
        if (kept.isEmpty()) {
            return NONE;
        }
        return new Outline(Arrays.stream(kept.split("\\|"))
                .map(ring -> Arrays.stream(ring.split("[ ,]"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList());
    }

    /** Thinned out: no point that is left out lies farther from the line than that many degrees. */
    public Outline thinned(double degrees) {
        var all = new ArrayList<double[]>();
        for (var ring : rings) {
            var thin = thin(ring, degrees);
            if (thin.length >= 8) {
                all.add(thin);
            }
        }
        if (all.isEmpty() && !rings.isEmpty()) {
            // A small island stays to be seen.
            all.add(few(rings.stream()
                    .max((one, other) -> Integer.compare(one.length, other.length))
                    .orElseThrow()));
        }
        return new Outline(all);
    }

    private static double[] few(double[] ring) {
        var points = ring.length / 2;
        var step = Math.max(1, points / 6);
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < points; i += step) {
            kept.add(i);
        }
        return picked(ring, kept);
    }

    private static double[] picked(double[] ring, List<Integer> kept) {
        var picked = new double[kept.size() * 2];
        for (int i = 0; i < kept.size(); i++) {
            picked[2 * i] = ring[2 * kept.get(i)];
            picked[2 * i + 1] = ring[2 * kept.get(i) + 1];
        }
        return picked;
    }

    /** Douglas and Peucker's, without recursion: a ring may have a hundred thousand points. */
    private static double[] thin(double[] ring, double degrees) {
        var points = ring.length / 2;
        var keep = new boolean[points];
        keep[0] = true;
        keep[points - 1] = true;
        var open = new ArrayList<int[]>();
        open.add(new int[] {0, points - 1});
        while (!open.isEmpty()) {
            var part = open.removeLast();
            var farthest = -1;
            var most = degrees;
            for (int i = part[0] + 1; i < part[1]; i++) {
                var away = away(ring, i, part[0], part[1]);
                if (away > most) {
                    most = away;
                    farthest = i;
                }
            }
            if (farthest > 0) {
                keep[farthest] = true;
                open.add(new int[] {part[0], farthest});
                open.add(new int[] {farthest, part[1]});
            }
        }
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < points; i++) {
            if (keep[i]) {
                kept.add(i);
            }
        }
        return picked(ring, kept);
    }

    private static double away(double[] ring, int point, int from, int to) {
        var x = ring[2 * point] - ring[2 * from];
        var y = ring[2 * point + 1] - ring[2 * from + 1];
        var dx = ring[2 * to] - ring[2 * from];
        var dy = ring[2 * to + 1] - ring[2 * from + 1];
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
        return Math.hypot(x - along * dx, y - along * dy);
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.4f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
