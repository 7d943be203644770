package org.uprportal.indicator;

import java.util.List;
import java.util.Set;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** An indicator of the ministry in the lead. */
public class IndicatorWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final Cycles cycles;
    private final Indicators indicators;

    private CycleId cycle;
    private IndicatorId defined;

    IndicatorWorld(World world, Scene scene, Cycles cycles, Indicators indicators) {
        this.world = world;
        this.scene = scene;
        this.cycles = cycles;
        this.indicators = indicators;
    }

    static IndicatorText text(String name) {
        return new IndicatorText("", name, "", "%", Set.of(), null, null, null, null, "Office", Frequency.YEARLY);
    }

    @Override
    public void happens(World world) {
        cycle = cycles.of(world.state()).getFirst().id();
        defined = scene.as(
                world.who("ministry in the lead"),
                () -> indicators.define(cycle, world.lead(), List.of(), text("Detainees")));
    }

    @Override
    public void trials(Trials trials) {
        trials.of("indicator")
                .on(world.lead())
                .read(who -> indicators.find(defined).isPresent())
                .write(() -> indicators.change(
                        defined,
                        text("Detainees"),
                        List.of(),
                        indicators.find(defined).orElseThrow().version()))
                .create(() -> indicators.define(cycle, whose(), List.of(), text("Another")));
    }

    private PartyId whose() {
        return indicators.owners(cycle).stream().findFirst().map(Party::id).orElse(world.lead());
    }

    @Override
    public List<Sample> samples(String route, String object) {
        var id = route.equals("/indicators/:id") ? defined.value() : cycle.value();
        return List.of(Sample.of(id, null, world.lead()));
    }
}
