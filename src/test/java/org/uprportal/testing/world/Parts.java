package org.uprportal.testing.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** What the modules' own test folders bring to one {@link World}. */
public final class Parts {

    private final Brought<ModuleWorld> worlds;

    /** Makes them, in the order of the modules' arrows. */
    public Parts(ApplicationContext portal, World world) {
        worlds = new Brought<>(ModuleWorld.class, World.class, world, portal);
        worlds.all().forEach(one -> one.happens(world));
    }

    public Map<String, Trial> trials() {
        var trials = new Trials();
        worlds.all().forEach(one -> one.trials(trials));
        return trials.all();
    }

    public Map<String, Readings.Reading> readings() {
        var readings = new Readings();
        worlds.all().forEach(one -> one.readings(readings));
        return readings.all();
    }

    public Map<String, Secret> secrets() {
        var secrets = new LinkedHashMap<String, Secret>();
        worlds.all().forEach(one -> secrets.putAll(one.secrets()));
        return secrets;
    }

    /** Things to open on that module's route. */
    public List<Sample> samples(String module, String route, String object) {
        return worlds.of(module).map(one -> one.samples(route, object)).orElse(List.of());
    }
}
