package org.uprportal.watch.ui;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Words;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.recommendation.RegisterRows;
import org.uprportal.state.StateCode;
import org.uprportal.watch.Watched;
import org.uprportal.watch.WatchedKind;

/** Of which watched things something is news, and how a State stands in a sentence. */
@Component
class Concerned {

    private final Cycles cycles;
    private final Recommendations recommendations;
    private final RegisterRows rows;

    Concerned(Cycles cycles, Recommendations recommendations, RegisterRows rows) {
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.rows = rows;
    }

    StateCode state(CycleId cycle) {
        return cycles.get(cycle).state();
    }

    /** The State of a cycle, within a sentence. */
    Words called(CycleId cycle) {
        return Watched.called(state(cycle));
    }

    /** The number of a recommendation in its report. */
    String paragraph(RecommendationId id) {
        return found(id).paragraph();
    }

    RecommendationSummary found(RecommendationId id) {
        return recommendations.find(id).orElseThrow().summary();
    }

    /** Whoever watches a cycle, its State, or one of these. */
    Set<Audience> by(CycleId cycle, Watched... more) {
        var all = new HashSet<Audience>();
        all.add(Watched.state(state(cycle)).watchers());
        all.add(Watched.of(WatchedKind.CYCLE, cycle.value()).watchers());
        Arrays.stream(more).map(Watched::watchers).forEach(all::add);
        return all;
    }

    /** Whoever watches a recommendation, one of its themes, its cycle or State, or one of these. */
    Set<Audience> by(RecommendationId id, Watched... more) {
        return by(List.of(id), more);
    }

    Set<Audience> by(Collection<RecommendationId> ids, Watched... more) {
        var all = new HashSet<Audience>();
        ids.forEach(id -> {
            all.addAll(by(found(id).cycle(), more));
            all.add(Watched.of(WatchedKind.RECOMMENDATION, id.value()).watchers());
            themes(id)
                    .forEach(theme ->
                            all.add(Watched.of(WatchedKind.THEME, theme).watchers()));
        });
        return all;
    }

    static Watched organisation(PartyId party) {
        return Watched.of(WatchedKind.ORGANISATION, party.value());
    }

    private Set<UUID> themes(RecommendationId id) {
        return rows.find(id.value()).stream()
                .flatMap(row -> row.terms().stream())
                .map(RegisterRow.Term::id)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
