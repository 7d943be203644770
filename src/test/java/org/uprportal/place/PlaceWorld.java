package org.uprportal.place;

import java.util.List;
import org.uprportal.cycle.Cycles;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** A county of the State. */
public class PlaceWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final Cycles cycles;
    private final Gazetteer places;

    private PlaceId county;
    private int more;

    PlaceWorld(World world, Scene scene, Cycles cycles, Gazetteer places) {
        this.world = world;
        this.scene = scene;
        this.cycles = cycles;
        this.places = places;
    }

    @Override
    public void happens(World world) {
        county = scene.as(
                world.who("government"),
                () -> places.add(world.state(), new PlaceText(PlaceKind.COUNTY, "Harbour", "047", null)));
    }

    @Override
    public void trials(Trials trials) {
        trials.of("place")
                .read(who -> places.find(county).isPresent())
                .write(() -> places.open(county, true))
                .create(() ->
                        places.add(world.state(), new PlaceText(PlaceKind.COUNTY, "Another " + more++, "", null)));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return route.equals("/places/of/:id")
                ? List.of(Sample.of(cycles.of(world.state()).getFirst().id().value(), null))
                : List.of(Sample.of(county.value(), null));
    }
}
