package org.uprportal.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files about access that modules bring beside their code, {@code <module>/access/<name>.csv}, read as one. */
final class AccessFiles {

    private static final String HOME = "org/uprportal/";
    private static final Pattern MODULE = Pattern.compile(HOME + "([a-z]+)/access/[a-z]+\\.csv");

    private AccessFiles() {}

    /**
     * One line.
     *
     * @param module whose file it stands in
     * @param fields by their headings
     */
    record Line(String module, Map<String, String> fields) {

        String object() {
            return field("object");
        }

        /** @throws IllegalStateException where the file has no such heading */
        String field(String heading) {
            var found = fields.get(heading);
            if (found == null) {
                throw new IllegalStateException("No heading " + heading + " in " + place("*"));
            }
            return found;
        }

        private String place(String name) {
            return path(module, name);
        }
    }

    /** The path, for those who mend it. */
    static String path(String module, String name) {
        return "src/main/java/" + HOME + module + "/access/" + name + ".csv";
    }

    /** All modules' lines of that name, module by module. */
    static List<Line> read(String name) {
        var lines = new ArrayList<Line>();
        try {
            var files = new TreeMap<String, Resource>();
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + HOME + "*/access/" + name + ".csv")) {
                files.put(module(file), file);
            }
            for (var module : files.keySet()) {
                lines.addAll(read(module, files.get(module)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    private static List<Line> read(String module, Resource file) throws IOException {
        try (var lines = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.stream()
                    .map(NamedCsvRecord::getFieldsAsMap)
                    .map(fields -> new Line(module, fields))
                    .toList();
        }
    }

    private static String module(Resource file) throws IOException {
        var place = MODULE.matcher(file.getURL().toString());
        if (!place.find()) {
            throw new IllegalStateException("Not a module's file about access: " + file);
        }
        return place.group(1);
    }

    /**
     * The lines by the constants they are about.
     *
     * @throws IllegalStateException where a constant has no line or two, a line no constant, or a module with lines no enum
     */
    static Map<Thing, Line> byThing(String name, List<Line> lines) {
        var home = new HashMap<String, String>();
        var found = new HashMap<Thing, Line>();
        for (var line : lines) {
            var other = home.put(line.object(), line.module());
            if (other != null) {
                throw new IllegalStateException("%s stands twice: in %s and in %s"
                        .formatted(line.object(), path(other, name), path(line.module(), name)));
            }
            found.put(thing(name, line), line);
        }
        lines.stream()
                .map(Line::module)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .flatMap(module -> things(module).stream())
                .filter(thing -> !found.containsKey(thing))
                .findFirst()
                .ifPresent(thing -> {
                    throw new IllegalStateException("No line for %s in %s"
                            .formatted(
                                    thing.word(),
                                    path(thing.getClass().getPackageName().replaceFirst(".*\\.", ""), name)));
                });
        return found;
    }

    private static Thing thing(String name, Line line) {
        return things(line.module()).stream()
                .filter(one -> one.word().equals(line.object()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s of %s is no constant of %s"
                        .formatted(line.object(), path(line.module(), name), enumOf(line.module()))));
    }

    private static List<Thing> things(String module) {
        try {
            var constants = Class.forName(enumOf(module), true, AccessFiles.class.getClassLoader())
                    .asSubclass(Thing.class)
                    .getEnumConstants();
            return List.of(constants);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    "The module " + module + " has lines about access but no enum " + enumOf(module), missing);
        }
    }

    private static String enumOf(String module) {
        return HOME.replace('/', '.') + module + "." + Character.toUpperCase(module.charAt(0)) + module.substring(1)
                + "Thing";
    }
}
