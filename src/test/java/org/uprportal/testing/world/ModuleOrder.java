package org.uprportal.testing.world;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.modulith.ApplicationModule;
import org.springframework.util.ClassUtils;
import org.uprportal.testing.ModuleFiles;

/** The modules in the order of their arrows: each after those it may use. */
public final class ModuleOrder {

    private static final Map<String, Set<String>> USES = new ConcurrentHashMap<>();
    private static final List<String> ORDER = ordered();

    private ModuleOrder() {}

    /** All modules; those that may use everything last. */
    public static List<String> modules() {
        return ORDER;
    }

    private static List<String> ordered() {
        var order = new LinkedHashSet<String>();
        var waiting =
                new TreeSet<>(Comparator.<String>comparingInt(one -> uses(one).isEmpty() ? 1 : 0)
                        .thenComparing(Comparator.naturalOrder()));
        waiting.addAll(ModuleFiles.modules());
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(one -> uses(one).stream().allMatch(other -> order.contains(other) || other.equals(one)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Modules use each other in a circle: " + waiting));
            order.add(next);
            waiting.remove(next);
        }
        return List.copyOf(order);
    }

    /** The modules that this one may use; none too where it may use all. */
    public static Set<String> uses(String module) {
        return USES.computeIfAbsent(module, ModuleOrder::arrows);
    }

    private static Set<String> arrows(String module) {
        try {
            var arrows = Class.forName("org.uprportal." + module + ".package-info")
                    .getAnnotation(ApplicationModule.class)
                    .allowedDependencies();
            var found = new TreeSet<String>();
            for (var arrow : arrows) {
                if (ModuleFiles.modules()
                        .contains(arrow.replaceFirst("::.*", "").strip())) {
                    found.add(arrow.replaceFirst("::.*", "").strip());
                }
            }
            return found;
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The classes of that kind in the modules' halls, in the order of their modules. */
    static <T> List<Class<? extends T>> brought(Class<T> kind) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(kind));
        var order = modules();
        return scan.findCandidateComponents("org.uprportal").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), kind.getClassLoader()))
                .<Class<? extends T>>map(found -> found.asSubclass(kind))
                .sorted(Comparator.comparingInt(found -> order.indexOf(module(found))))
                .toList();
    }

    /** The module in whose hall the class stands. */
    static String module(Class<?> type) {
        var module = type.getPackageName().replaceFirst("^org\\.uprportal\\.", "");
        if (!modules().contains(module)) {
            throw new IllegalStateException(type + " stands in no module's hall");
        }
        return module;
    }
}
