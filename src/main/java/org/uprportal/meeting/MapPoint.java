package org.uprportal.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a place is, in degrees.
 *
 * @param latitude to the north, from -90 to 90
 * @param longitude to the east, from -180 to 180
 */
public record MapPoint(double latitude, double longitude) {

    private static final String NUMBER = "(-?[0-9]{1,3}(?:\\.[0-9]{1,12})?)";

    /** As hosts write them: two numbers, or what links of the usual maps carry. */
    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("^(?:geo:)?" + NUMBER + "\\s*[,;]\\s*" + NUMBER + "$"),
            Pattern.compile("[?&]mlat=" + NUMBER + "&mlon=" + NUMBER + "(?:[&#]|$)"),
            Pattern.compile("#map=[0-9.]{1,5}/" + NUMBER + "/" + NUMBER + "(?:[&#]|$)"),
            Pattern.compile("/@" + NUMBER + "," + NUMBER + ",[0-9.]+[a-z]"),
            Pattern.compile("[?&](?:q|ll|query|center)=" + NUMBER + "(?:,|%2C)" + NUMBER + "(?:&|$)"));

    /** What stands in a field for a map: coordinates, or a link that has them; empty where it says no point on earth. */
    public static Optional<MapPoint> of(String map) {
        for (var one : WRITTEN) {
            var found = one.matcher(map.strip());
            if (found.find()) {
                var point = new MapPoint(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)));
                if (Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180) {
                    return Optional.of(point);
                }
            }
        }
        return Optional.empty();
    }

    /** Such as {@code 46.22670, 6.14030}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }
}
