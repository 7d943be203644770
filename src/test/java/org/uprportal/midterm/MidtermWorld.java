package org.uprportal.midterm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.Progress;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** The author's draft, on which another organisation is asked to stand. */
public class MidtermWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final Cycles cycles;
    private final Midterms all;
    private final MidtermDesk desk;

    private CycleId cycle;
    private MidtermId draft;

    MidtermWorld(World world, Scene scene, Cycles cycles, Midterms all, MidtermDesk desk) {
        this.world = world;
        this.scene = scene;
        this.cycles = cycles;
        this.all = all;
        this.desk = desk;
    }

    @Override
    public void happens(World world) {
        cycle = cycles.of(world.state()).stream()
                .filter(one -> one.status() == CycleStatus.RUNNING)
                .findFirst()
                .orElseThrow()
                .id();
        draft = new MidtermId(UUID.randomUUID());
    }

    @Override
    public void trials(Trials trials) {}

    @Override
    public Map<String, Secret> secrets() {
        return Map.of();
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return List.of();
    }
}
