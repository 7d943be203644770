package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.Cycles;
import org.uprportal.meeting.Matter;
import org.uprportal.meeting.NamedMatters;
import org.uprportal.state.StateCode;

/** Recommendations of the latest reviews, which meetings speak of and decide on; looked through in the database, for there are many. */
@Component
class RecommendationMatters extends NamedMatters<RecommendationSummary> {

    private static final int LAST_CYCLES = 2;

    private final Recommendations recommendations;
    private final Cycles cycles;

    RecommendationMatters(Recommendations recommendations, Cycles cycles) {
        super(Matter.Kind.RECOMMENDATION, one -> one.id().value(), one -> one.paragraph() + " " + one.text());
        this.recommendations = recommendations;
        this.cycles = cycles;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(StateCode state, String words, int offset, int most) {
        var found = new ArrayList<RecommendationSummary>();
        var skipped = offset;
        for (var filter : filters(state, words)) {
            if (found.size() < most) {
                found.addAll(recommendations.part(filter, skipped, most - found.size()));
                skipped = found.isEmpty() && skipped > 0 ? skipped - recommendations.count(filter) : 0;
            }
        }
        return names(found);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(StateCode state, String words) {
        return filters(state, words).stream().mapToInt(recommendations::count).sum();
    }

    @Override
    protected List<RecommendationSummary> among(Collection<UUID> ids) {
        return recommendations.among(ids.stream().map(RecommendationId::new).toList());
    }

    private List<RecommendationFilter> filters(StateCode state, String words) {
        return cycles.of(state).stream()
                .limit(LAST_CYCLES)
                .map(cycle -> new RecommendationFilter(words, null, cycle.id().value(), null, null, null))
                .toList();
    }
}
