package org.uprportal.recommendation;

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

/** Recommendations of the latest reviews, which meetings speak of and decide on. */
@Component
class RecommendationMatters implements Matters {

    private static final int LAST_CYCLES = 2;
    private static final int LONGEST_NAME = 120;

    private final Recommendations recommendations;
    private final Cycles cycles;

    RecommendationMatters(Recommendations recommendations, Cycles cycles) {
        this.recommendations = recommendations;
        this.cycles = cycles;
    }

    @Override
    public Matter.Kind kind() {
        return Matter.Kind.RECOMMENDATION;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(StateCode state) {
        var names = new LinkedHashMap<UUID, String>();
        cycles.of(state).stream()
                .limit(LAST_CYCLES)
                .forEach(cycle -> names.putAll(names(recommendations.of(cycle.id()))));
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> named(Collection<UUID> ids) {
        return names(
                recommendations.among(ids.stream().map(RecommendationId::new).toList()));
    }

    private static Map<UUID, String> names(List<RecommendationSummary> found) {
        var names = new LinkedHashMap<UUID, String>();
        found.forEach(one ->
                names.put(one.id().value(), SafeText.shortened(one.paragraph() + " " + one.text(), LONGEST_NAME)));
        return names;
    }
}
