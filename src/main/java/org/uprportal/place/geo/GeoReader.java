package org.uprportal.place.geo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprportal.place.geo.GeoRefused.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads GeoJSON token by token, and no more of it than a State's places need. */
public final class GeoReader {

    /** The largest file, in bytes. */
    public static final int BYTES = 8 * 1024 * 1024;

    /** The most places of one file. */
    public static final int PLACES = 3_000;

    private static final int POINTS = 500_000;
    private static final int PROPERTIES = 60;
    private static final int LONGEST = 300;

    /** So many points of all places together are drawn. */
    private static final int DRAWN = 20_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(24)
                    .maxStringLength(100_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(60)
                    .maxDocumentLength(BYTES)
                    .build())
            .build();

    private int points;

    private GeoReader() {}

    /** The features of a file. @throws GeoRefused where it is none that can be taken, with the reason */
    public static GeoFile read(byte[] bytes) throws GeoRefused {
        if (bytes.length > BYTES) {
            throw new GeoRefused(Reason.TOO_LARGE);
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            return thinned(new GeoReader().collection(parser));
        } catch (StreamConstraintsException tooMuch) {
            throw new GeoRefused(Reason.TOO_LARGE);
        } catch (JacksonException unreadable) {
            throw new GeoRefused(Reason.NO_JSON);
        }
    }

    private List<Raw> collection(JsonParser parser) throws GeoRefused {
        var first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            throw new GeoRefused(first == null ? Reason.NO_JSON : Reason.NO_FEATURES);
        }
        var type = "";
        var all = new ArrayList<Raw>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (parser.currentToken() != JsonToken.START_OBJECT) {
                        throw new GeoRefused(Reason.NO_FEATURES);
                    }
                    if (all.size() == PLACES) {
                        throw new GeoRefused(Reason.TOO_LARGE);
                    }
                    all.add(feature(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
        if (!type.equals("FeatureCollection") || all.isEmpty()) {
            throw new GeoRefused(Reason.NO_FEATURES);
        }
        if (all.stream().allMatch(one -> one.outline().isEmpty())) {
            throw new GeoRefused(Reason.NO_OUTLINE);
        }
        return all;
    }

    private record Raw(Map<String, String> properties, Outline outline) {}

    private Raw feature(JsonParser parser) throws GeoRefused {
        Map<String, String> properties = Map.of();
        var outline = Outline.NONE;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                properties = properties(parser);
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                outline = geometry(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new Raw(properties, outline);
    }

    private static Map<String, String> properties(JsonParser parser) {
        var all = new LinkedHashMap<String, String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL && all.size() < PROPERTIES && name.length() <= LONGEST) {
                var text = parser.getString().strip();
                all.put(name, text.substring(0, Math.min(text.length(), LONGEST)));
            }
        }
        return all;
    }

    private Outline geometry(JsonParser parser) throws GeoRefused {
        var type = "";
        var rings = new ArrayList<double[]>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                positions(parser, rings);
            } else {
                parser.skipChildren();
            }
        }
        return Set.of("Polygon", "MultiPolygon").contains(type)
                ? new Outline(rings.stream().filter(ring -> ring.length >= 8).toList())
                : Outline.NONE;
    }

    /** Arrays in arrays, however deep; the innermost are positions, and what holds positions is a ring. */
    private double @org.jspecify.annotations.Nullable [] positions(JsonParser parser, List<double[]> rings)
            throws GeoRefused {
        var ring = new ArrayList<double[]>();
        var token = parser.nextToken();
        if (token != null && token.isNumeric()) {
            return position(parser);
        }
        while (token == JsonToken.START_ARRAY) {
            var position = positions(parser, rings);
            if (position != null) {
                ring.add(position);
            }
            token = parser.nextToken();
        }
        if (token != JsonToken.END_ARRAY) {
            throw new GeoRefused(Reason.NO_FEATURES);
        }
        if (!ring.isEmpty()) {
            rings.add(ring.stream().flatMapToDouble(java.util.Arrays::stream).toArray());
        }
        return null;
    }

    private double[] position(JsonParser parser) throws GeoRefused {
        var x = parser.getDoubleValue();
        if (!parser.nextToken().isNumeric()) {
            throw new GeoRefused(Reason.NO_FEATURES);
        }
        var y = parser.getDoubleValue();
        if (!(Math.abs(x) <= 360) || !(Math.abs(y) <= 90)) {
            throw new GeoRefused(Reason.NO_DEGREES);
        }
        if (++points > POINTS) {
            throw new GeoRefused(Reason.TOO_LARGE);
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isNumeric()) {
                throw new GeoRefused(Reason.NO_FEATURES);
            }
        }
        return new double[] {x, y};
    }

    /** No more points than are drawn on one page. */
    private static GeoFile thinned(List<Raw> all) {
        var outlines = all.stream().map(Raw::outline).toList();
        for (var degrees = 0.0002;
                outlines.stream().mapToInt(Outline::points).sum() > DRAWN && degrees < 5;
                degrees *= 2) {
            var by = degrees;
            outlines = outlines.stream().map(one -> one.thinned(by)).toList();
        }
        var features = new ArrayList<GeoFile.Feature>();
        for (int i = 0; i < all.size(); i++) {
            features.add(new GeoFile.Feature(all.get(i).properties(), outlines.get(i)));
        }
        return new GeoFile(features.stream().collect(Collectors.toUnmodifiableList()));
    }
}
