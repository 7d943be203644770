package org.uprportal.guard;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.uprportal.platform.ui.SmallFile;

/** The doors of the portal: as they stand in the code, and as {@code access/doors.csv} lists them. */
public final class Doors {

    private static final Path FILE = Path.of("src/main/resources/access/doors.csv");

    private Doors() {}

    /**
     * A listed door.
     *
     * @param kind {@code route}, {@code face}, {@code download} or {@code upload}
     * @param name a route's pattern, {@code module.Face#method}, or the page that gives or takes a file
     * @param objects the things it shows or changes, or one word instead: {@code public}, {@code own} (about the actor
     *     alone), {@code portal} (no page calls it), {@code sign-in} (for signing in only), {@code demo} (absent elsewhere)
     * @param act {@code read}, {@code write}, {@code create} or {@code know}; empty beside a word
     */
    public record Door(String kind, String name, List<String> objects, String act) {

        String key() {
            return kind + "," + name;
        }

        /** Whether that word stands there instead of a thing. */
        public boolean is(String word) {
            return objects.equals(List.of(word));
        }

        /** Whether the matrix decides. */
        public boolean byMatrix() {
            return !act.isEmpty();
        }
    }

    /** What the file lists. */
    public static List<Door> listed() {
        try (var lines = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return lines.stream()
                    .map(line -> new Door(
                            line.getField("kind"),
                            line.getField("door"),
                            Arrays.asList(line.getField("object").split("\\|")),
                            line.getField("act")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands in the code, each as the beginning of its line in the file. */
    static Set<String> in(JavaClasses classes) {
        var found = new TreeSet<String>();
        for (var one : classes) {
            if (one.isAnnotatedWith(Route.class)) {
                found.add("route,/" + one.getAnnotationOfType(Route.class).value());
            }
            if (isFace(one)) {
                one.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !method.getModifiers().contains(JavaModifier.BRIDGE))
                        .forEach(method -> found.add("face," + shortName(one) + "#" + method.getName()));
            }
            if (uses(one, DownloadHandler.class)) {
                found.add("download," + shortName(one));
            }
            if (!one.isEquivalentTo(SmallFile.class)
                    && (uses(one, SmallFile.class) || uses(one, UploadHandler.class))) {
                found.add("upload," + shortName(one));
            }
        }
        return found;
    }

    /** The listed names. */
    static Set<String> keys(List<Door> doors) {
        return doors.stream().map(Door::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean uses(JavaClass one, Class<?> handler) {
        return one.getAccessesFromSelf().stream()
                        .map(JavaAccess::getTargetOwner)
                        .anyMatch(owner -> owner.isEquivalentTo(handler))
                || (!one.isInterface() && one.isAssignableTo(handler));
    }

    /** A public bean of a hall, or an interface of a hall behind which a bean stands. */
    private static boolean isFace(JavaClass one) {
        var hall = one.getPackageName().matches("org\\.uprportal\\.[a-z]+")
                || one.getPackageName().equals("badexample");
        if (!hall || !one.getModifiers().contains(JavaModifier.PUBLIC) || one.isNestedClass()) {
            return false;
        }
        return one.isAnnotatedWith(Service.class)
                || one.isAnnotatedWith(Component.class)
                || (one.isInterface() && !one.isAnnotation() && !one.reflect().isSealed());
    }

    static String shortName(JavaClass one) {
        return one.getName().replaceFirst("^org\\.uprportal\\.", "").replaceFirst("\\$.*", "");
    }
}
