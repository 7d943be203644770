package org.uprportal.testing.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;

/** What the modules' test folders bring of one kind, made with the portal's beans and with each other. */
final class Brought<T> {

    private final Map<String, T> byModule = new LinkedHashMap<>();

    Brought(Class<T> kind, ApplicationContext portal) {
        this(kind, Object.class, "", portal);
    }

    /** With one more bean of that type. */
    <B> Brought(Class<T> kind, Class<B> type, B bean, ApplicationContext portal) {
        var beans = new DefaultListableBeanFactory(portal.getAutowireCapableBeanFactory());
        beans.registerSingleton(type.getName(), bean);
        for (var brought : ModuleOrder.brought(kind)) {
            var made = beans.createBean(brought);
            beans.registerSingleton(brought.getName(), made);
            if (byModule.put(ModuleOrder.module(brought), made) != null) {
                throw new IllegalStateException("Two of " + kind.getSimpleName() + " in the module of " + brought);
            }
        }
    }

    List<T> all() {
        return List.copyOf(byModule.values());
    }

    Optional<T> of(String module) {
        return Optional.ofNullable(byModule.get(module));
    }
}
