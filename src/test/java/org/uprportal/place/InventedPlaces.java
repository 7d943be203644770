package org.uprportal.place;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** GeoJSON files of places that do not exist: squares in a row. */
public final class InventedPlaces {

    private InventedPlaces() {}

    /** A file with a square for each name, its code the how-manieth it is; {@code in} may be empty. */
    public static byte[] of(String in, String... names) {
        return of(List.of(names), in);
    }

    static byte[] of(List<String> names, String in) {
        return ("{\"type\":\"FeatureCollection\",\"features\":["
                        + IntStream.range(0, names.size())
                                .mapToObj(i -> feature(names.get(i), "C" + (i + 1), in, i))
                                .collect(Collectors.joining(","))
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String feature(String name, String code, String in, int at) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name + "\",\"code\":\"" + code + "\",\"in\":\""
                + in
                + "\"}," + """
                 "geometry":{"type":"Polygon","coordinates":[[[%1$d,%2$d],[%3$d,%2$d],[%3$d,%4$d],[%1$d,%4$d],[%1$d,%2$d]]]}}
                """.formatted(at % 100, at / 100, at % 100 + 1, at / 100 + 1);
    }
}
