package org.uprportal.guard;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.uprportal.platform.ui.SmallFile;
import org.uprportal.testing.ModuleFiles;

/** The doors of the portal: as they stand in the code, and as the modules' {@code access/doors.csv} list them. */
public final class Doors {

    private Doors() {}

    /**
     * A listed door.
     *
     * @param module in whose file it stands
     * @param kind {@code route}, {@code face}, {@code download} or {@code upload}
     * @param name a route's pattern, {@code module.Face#method}, or the page that gives or takes a file
     * @param objects the things it shows or changes, or one word instead: {@code public}, {@code own} (about the actor
     *     alone), {@code portal} (no page calls it), {@code sign-in} (for signing in only), {@code demo} (absent elsewhere)
     * @param act {@code read}, {@code write}, {@code create} or {@code know}; empty beside a word
     */
    public record Door(String module, String kind, String name, List<String> objects, String act) {

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

    /** What the files list. */
    public static List<Door> listed() {
        return ModuleFiles.lines("doors").stream()
                .map(line -> new Door(
                        line.module(),
                        line.get("kind"),
                        line.get("door"),
                        Arrays.asList(line.get("object").split("\\|")),
                        line.get("act")))
                .toList();
    }

    /** What stands in the code, each as the beginning of its line in the file, with the module whose door it is. */
    static Map<String, String> in(JavaClasses classes) {
        var found = new TreeMap<String, String>();
        for (var one : classes) {
            var module = shortName(one).replaceFirst("\\..*", "");
            if (one.isAnnotatedWith(Route.class)) {
                found.put("route,/" + one.getAnnotationOfType(Route.class).value(), module);
            }
            if (isFace(one)) {
                one.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !method.getModifiers().contains(JavaModifier.BRIDGE))
                        .forEach(method -> found.put("face," + shortName(one) + "#" + method.getName(), module));
            }
            if (uses(one, DownloadHandler.class)) {
                found.put("download," + shortName(one), module);
            }
            if (!one.isEquivalentTo(SmallFile.class)
                    && (uses(one, SmallFile.class) || uses(one, UploadHandler.class))) {
                found.put("upload," + shortName(one), module);
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
