package org.uprportal.followup;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.Matters;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;

/** Clusters of the latest reviews, which meetings speak of and decide on. */
@Component
class ClusterMatters implements Matters {

    private static final int LAST_CYCLES = 2;
    private static final int LONGEST_NAME = 120;

    private final FollowUps followUps;
    private final Cycles cycles;

    ClusterMatters(FollowUps followUps, Cycles cycles) {
        this.followUps = followUps;
        this.cycles = cycles;
    }

    @Override
    public Matter.Kind kind() {
        return Matter.Kind.CLUSTER;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(StateCode state) {
        var names = new LinkedHashMap<UUID, String>();
        cycles.of(state).stream()
                .limit(LAST_CYCLES)
                .forEach(cycle -> names.putAll(names(followUps.clusters(cycle.id()))));
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> named(Collection<UUID> ids) {
        return names(followUps.among(ids.stream().map(ClusterId::new).toList()));
    }

    private static Map<UUID, String> names(List<ClusterSummary> found) {
        var names = new LinkedHashMap<UUID, String>();
        found.forEach(one -> names.put(one.id().value(), SafeText.shortened(one.title(), LONGEST_NAME)));
        return names;
    }
}
