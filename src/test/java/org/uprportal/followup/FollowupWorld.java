package org.uprportal.followup;

import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** Whom the lead of a cluster has named for it. The module's other things are in the shared world. */
public class FollowupWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final ClusterBodies bodies;
    private final ClusterRepository clusters;

    FollowupWorld(World world, Scene scene, ClusterBodies bodies, ClusterRepository clusters) {
        this.world = world;
        this.scene = scene;
        this.bodies = bodies;
        this.clusters = clusters;
    }

    private ClusterId cluster() {
        return clusters.findByOpenTrue().stream()
                .filter(one -> one.lead().equals(world.lead()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    public void happens(World world) {
        var lead = world.who("ministry in the lead");
        scene.as(lead, () -> bodies.name(cluster(), world.lead(), null, lead));
    }

    @Override
    public void trials(Trials trials) {
        trials.of("cluster-focal-point")
                .on(world.lead())
                .read(who -> bodies.of(cluster()).getFirst().focalPoint() != null)
                .write(() -> bodies.name(
                        cluster(), world.lead(), world.who("ministry in the lead"), scene.colleague(world.lead())));
    }
}
