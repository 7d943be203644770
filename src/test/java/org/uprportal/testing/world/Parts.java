package org.uprportal.testing.world;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.uprportal.testing.TimeMachine;

/** What the modules' own test folders bring to one {@link World}. */
public final class Parts {

    private final Brought<ModuleWorld> worlds;

    /** Makes them, in the order of the modules' arrows: what is over, what runs, and, once a while has passed, the rest. */
    public Parts(ApplicationContext portal, World world) {
        worlds = new Brought<>(ModuleWorld.class, World.class, world, portal);
        worlds.all().forEach(one -> one.past(world));
        worlds.all().forEach(one -> one.running(world));
        portal.getBean(TimeMachine.class).pass(Duration.ofDays(45));
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
        return worlds.of(module)
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing to open on " + route + ": " + module + " brings no world, see docs/new-module.md"))
                .samples(route, object);
    }

    /** The first thing to open on that route of that module. */
    public Sample sample(String module, String route, String object) {
        return samples(module, route, object).getFirst();
    }

    /** The secret of a link that opens that module's public route. */
    public Optional<String> token(String module, String route) {
        return worlds.of(module).flatMap(one -> one.token(route));
    }
}
