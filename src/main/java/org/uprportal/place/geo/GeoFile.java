package org.uprportal.place.geo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a GeoJSON file holds: a feature for each place.
 *
 * @param features in the order of the file
 */
public record GeoFile(List<Feature> features) {

    /**
     * One place.
     *
     * @param properties what is said of it, as texts
     * @param outline its outline, thinned out for drawing; empty where it has none
     */
    public record Feature(Map<String, String> properties, Outline outline) {}

    /** The names of the properties, in the order in which they come. */
    public Set<String> properties() {
        var all = new LinkedHashSet<String>();
        features.forEach(one -> all.addAll(one.properties().keySet()));
        return all;
    }

    /** The property that most likely holds the name; empty where none does. */
    public Optional<String> likelyName() {
        return likely(List.of(
                "name", "name_en", "shapename", "county", "region", "district", "municipality", "adm2_en", "adm1_en"));
    }

    /** The property that most likely holds the State's code; empty where none does. */
    public Optional<String> likelyCode() {
        return likely(List.of("code", "id", "iso", "shapeiso", "adm2_pcode", "adm1_pcode", "county_code"));
    }

    private Optional<String> likely(List<String> names) {
        return names.stream()
                .flatMap(name -> properties().stream().filter(one -> one.equalsIgnoreCase(name)))
                .findFirst();
    }
}
