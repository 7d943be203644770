package org.uprportal.place.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uprportal.place.geo.GeoRefused.Reason;

/** What a file of places holds, and the words for one that is none. */
class GeoReaderTest {

    private static final String SQUARE = "[[[10,50],[11,50],[11,51],[10,51],[10,50]]]";

    @Test
    void aFeatureIsAPlaceWithItsPropertiesAndItsOutline() throws GeoRefused {
        var file = read("""
                {"type":"FeatureCollection","name":"x","crs":{"type":"name","properties":{"name":"EPSG:4326"}},"features":[
                 {"type":"Feature","id":7,"properties":{"NAME":"Coast","code":47,"in":{"a":1},"none":null},
                  "geometry":{"type":"Polygon","coordinates":%s}},
                 {"geometry":{"coordinates":[%s,%s],"type":"MultiPolygon"},"properties":{"NAME":"Two islands"},"type":"Feature"},
                 {"type":"Feature","properties":{"NAME":"Somewhere"},"geometry":null}]}
                """.formatted(SQUARE, SQUARE, SQUARE));
        assertThat(file.features()).hasSize(3);
        assertThat(file.features().get(0).properties())
                .containsEntry("NAME", "Coast")
                .containsEntry("code", "47");
        assertThat(file.features().get(0).properties()).doesNotContainKeys("in", "none");
        assertThat(file.features().get(0).outline().rings()).hasSize(1);
        assertThat(file.features().get(1).outline().rings()).hasSize(2);
        assertThat(file.features().get(2).outline().isEmpty()).isTrue();
        assertThat(file.likelyName()).contains("NAME");
        assertThat(file.likelyCode()).contains("code");
    }

    @Test
    void whatIsKeptOfAnOutlineIsDrawnAsItWas() {
        var outline = new Outline(java.util.List.of(new double[] {10, 50, 11.123456, 50, 11, -51.5, 10, 50}));
        assertThat(outline.kept()).isEqualTo("10,50 11.1235,50 11,-51.5 10,50");
        assertThat(Outline.of(outline.kept()).kept()).isEqualTo(outline.kept());
        assertThat(Outline.of("").isEmpty()).isTrue();
    }

    @Test
    void aFileThatIsNoListOfPlacesSaysWhichReasonItIs() {
        refused(Reason.NO_JSON, "PK\u0003\u0004 this is a zip");
        refused(Reason.NO_JSON, "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"");
        refused(Reason.NO_JSON, "");
        refused(Reason.NO_FEATURES, "[1,2,3]");
        refused(Reason.NO_FEATURES, "{\"type\":\"Topology\",\"objects\":{}}");
        refused(Reason.NO_FEATURES, "{\"type\":\"FeatureCollection\",\"features\":[]}");
        refused(Reason.NO_FEATURES, "{\"type\":\"FeatureCollection\",\"features\":[1]}");
        refused(Reason.NO_OUTLINE, collection("{\"type\":\"Point\",\"coordinates\":[10,50]}"));
        refused(
                Reason.NO_DEGREES,
                collection("{\"type\":\"Polygon\",\"coordinates\":[[[4500000,50],[1,2],[3,4],[4500000,50]]]}"));
        refused(
                Reason.NO_DEGREES,
                collection("{\"type\":\"Polygon\",\"coordinates\":[[[10,1e400],[1,2],[3,4],[10,50]]]}"));
        refused(
                Reason.NO_FEATURES,
                collection("{\"type\":\"Polygon\",\"coordinates\":[[[\"10\",50],[1,2],[3,4],[10,50]]]}"));
        refused(Reason.NO_FEATURES, collection("{\"type\":\"Polygon\",\"coordinates\":[[[10],[1,2],[3,4],[10,50]]]}"));
    }

    @Test
    void noMoreIsReadThanAStatesPlacesNeed() {
        refused(Reason.TOO_LARGE, "x".repeat(GeoReader.BYTES + 1));
        refused(Reason.TOO_LARGE, "{\"deep\":" + "[".repeat(5_000));
        var many = IntStream.rangeClosed(0, GeoReader.PLACES)
                .mapToObj(i -> "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}")
                .collect(Collectors.joining(","));
        refused(Reason.TOO_LARGE, "{\"type\":\"FeatureCollection\",\"features\":[" + many + "]}");
    }

    @Test
    void aFineOutlineIsThinnedOutUntilItCanBeDrawn() throws GeoRefused {
        var ring = IntStream.range(0, 60_000)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "[%.5f,%.5f]",
                        10 + Math.cos(i * Math.PI / 30_000) + 0.00001 * (i % 2),
                        50 + Math.sin(i * Math.PI / 30_000)))
                .collect(Collectors.joining(","));
        var file = read(collection("{\"type\":\"Polygon\",\"coordinates\":[[" + ring + ",[11,50]]]}"));
        assertThat(file.features().getFirst().outline().points()).isBetween(8, 20_000);
    }

    private static String collection(String geometry) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"A\"},\"geometry\":"
                + geometry + "}]}";
    }

    private static GeoFile read(String text) throws GeoRefused {
        return GeoReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Reason reason, String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        GeoRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
