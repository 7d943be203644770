package org.uprportal.__name__;

import java.util.List;
import java.util.Map;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** What the author has begun. */
public class __Name__World implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final __Name__s all;

    private __Name__Id begun;

    __Name__World(World world, Scene scene, __Name__s all) {
        this.world = world;
        this.scene = scene;
        this.all = all;
    }

    @Override
    public void happens(World world) {
        begun = scene.as(world.who("author"), () -> all.open("Title " + world.marked("__NAME__")));
    }

    @Override
    public void trials(Trials trials) {
        trials.of("__name__")
                .ownedBy(world.authors())
                .makingOwn()
                .read(who -> all.find(begun).isPresent())
                .write(() -> all.finish(begun))
                .create(() -> all.open("Another"));
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("__NAME__", Secret.of("__name__", world.authors()));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return List.of(Sample.of(begun.value(), world.authors()));
    }
}
