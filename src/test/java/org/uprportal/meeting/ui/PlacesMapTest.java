package org.uprportal.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprportal.meeting.MapPoint;
import org.xml.sax.InputSource;

/** Where places are is read from what hosts give, and drawn within the frame, north above south. */
class PlacesMapTest {

    private static final Pattern POINT = Pattern.compile("cx=\"([-0-9.]+)\" cy=\"([-0-9.]+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "46.2267, 6.1403",
                "46.2267;6.1403",
                "geo:46.2267,6.1403",
                "https://www.openstreetmap.org/?mlat=46.2267&mlon=6.1403#map=17/46.2267/6.1403",
                "https://www.openstreetmap.org/#map=17/46.2267/6.1403",
                "https://maps.example/place/Palais/@46.2267,6.1403,17z/data=x",
                "https://maps.example/?q=46.2267,6.1403",
                "https://maps.example/?ll=46.2267%2C6.1403&z=3"
            })
    void coordinatesAreReadAsHostsWriteThem(String map) {
        assertThat(MapPoint.of(map)).contains(new MapPoint(46.2267, 6.1403));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Harbour Street 4",
                "91, 6",
                "46, 181",
                "https://maps.example/abc",
                "46.2267",
                "4,5 km, then 6"
            })
    void whatSaysNoPointOnEarthIsNone(String map) {
        assertThat(MapPoint.of(map)).isEmpty();
    }

    @Test
    void everyPointLiesWithinTheFrameAndNorthAboveSouth() throws Exception {
        for (var points : List.of(
                List.of(new MapPoint(46.2, 6.1)),
                List.of(new MapPoint(46.2, 6.1), new MapPoint(46.21, 6.11)),
                List.of(new MapPoint(70, -179), new MapPoint(-55, 179), new MapPoint(0, 0)),
                IntStream.range(0, 20)
                        .mapToObj(i -> new MapPoint(-8 + i, 30 - i * 2))
                        .toList())) {
            var svg = PlacesMap.drawn(points);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            var drawn = POINT.matcher(svg)
                    .results()
                    .map(one -> new double[] {Double.parseDouble(one.group(1)), Double.parseDouble(one.group(2))})
                    .toList();
            assertThat(drawn)
                    .hasSameSizeAs(points)
                    .allMatch(at -> at[0] >= 0 && at[0] <= 640 && at[1] >= 0 && at[1] <= 360);
            for (int i = 1; i < points.size(); i++) {
                assertThat(drawn.get(i)[1] < drawn.get(i - 1)[1])
                        .isEqualTo(points.get(i).latitude() > points.get(i - 1).latitude());
            }
        }
    }
}
