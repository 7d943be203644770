package org.uprportal.mechanism;

import java.util.List;
import org.uprportal.cycle.Cycles;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** The State's mechanism, set up by its focal point. */
public class MechanismWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final Cycles cycles;
    private final Mechanisms mechanisms;

    private MechanismId id;

    MechanismWorld(World world, Scene scene, Cycles cycles, Mechanisms mechanisms) {
        this.world = world;
        this.scene = scene;
        this.cycles = cycles;
        this.mechanisms = mechanisms;
    }

    @Override
    public void happens(World world) {
        id = scene.as(world.who("government"), () -> mechanisms.open(world.state(), "Council for follow-up"));
    }

    @Override
    public void trials(Trials trials) {
        trials.of("mechanism")
                .read(who -> mechanisms.find(id).isPresent())
                .write(() -> mechanisms.confirm(id))
                .create(() -> {
                    try {
                        mechanisms.open(world.state(), "Another");
                    } catch (MechanismRefused already) {
                        // Allowed, but there is one already.
                    }
                });
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return List.of(
                Sample.of(id.value(), null),
                Sample.of(cycles.of(world.state()).getFirst().id().value(), null));
    }
}
