package org.uprportal.followup;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.FewMatters;
import org.uprportal.meeting.Matter;
import org.uprportal.state.StateCode;

/** Clusters of the latest reviews, which meetings speak of and decide on. */
@Component
class ClusterMatters extends FewMatters<ClusterSummary> {

    private static final int LAST_CYCLES = 2;

    private final FollowUps followUps;
    private final Cycles cycles;

    ClusterMatters(FollowUps followUps, Cycles cycles) {
        super(Matter.Kind.CLUSTER, one -> one.id().value(), ClusterSummary::title);
        this.followUps = followUps;
        this.cycles = cycles;
    }

    @Override
    protected List<ClusterSummary> all(StateCode state) {
        return cycles.of(state).stream()
                .limit(LAST_CYCLES)
                .flatMap(cycle -> followUps.clusters(cycle.id()).stream())
                .toList();
    }

    @Override
    protected List<ClusterSummary> among(Collection<UUID> ids) {
        return followUps.among(ids.stream().map(ClusterId::new).toList());
    }
}
