package org.uprportal.recommendation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Thing;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.state.StateCode;

/** The register of recommendations: public, but for what a government prepares. */
@Service
@Transactional(readOnly = true)
public class Recommendations {

    private final RecommendationRepository recommendations;
    private final ResponseDesk responses;
    private final Cycles cycles;
    private final Access access;

    Recommendations(RecommendationRepository recommendations, ResponseDesk responses, Cycles cycles, Access access) {
        this.recommendations = recommendations;
        this.responses = responses;
        this.cycles = cycles;
        this.access = access;
    }

    /** What matches, in the order of cycles and paragraphs. Open to everybody. */
    public List<RecommendationSummary> search(RecommendationFilter filter, int page, int size) {
        var within = within(filter);
        return recommendations
                .matching(
                        like(filter.text()),
                        within.given,
                        within.cycles,
                        filter.position(),
                        filter.recommendingState(),
                        filter.label(),
                        PageRequest.of(page, size))
                .stream()
                .map(Recommendation::summary)
                .toList();
    }

    /** How many match. Open to everybody. */
    public int count(RecommendationFilter filter) {
        var within = within(filter);
        return recommendations.countMatching(
                like(filter.text()),
                within.given,
                within.cycles,
                filter.position(),
                filter.recommendingState(),
                filter.label());
    }

    /** All recommendations of a cycle, in the order of the report. Open to everybody. */
    public List<RecommendationSummary> of(CycleId cycle) {
        return recommendations.findByCycleIdOrderBySortKey(cycle.value()).stream()
                .map(Recommendation::summary)
                .toList();
    }

    /** The ids of the recommendations of these cycles, in the order of each report, in one statement. Open to everybody. */
    public Map<CycleId, List<RecommendationId>> idsOf(Collection<CycleId> cycles) {
        return recommendations.idsOf(cycles.stream().map(CycleId::value).toList()).stream()
                .collect(Collectors.groupingBy(
                        row -> new CycleId((UUID) row[0]),
                        Collectors.mapping(row -> new RecommendationId((UUID) row[1]), Collectors.toList())));
    }

    /** The cycles that have recommendations. Open to everybody. */
    public Set<CycleId> cycles() {
        return recommendations.cycles().stream().map(CycleId::new).collect(Collectors.toSet());
    }

    /** One recommendation; drafts and proposals only for the government of the State under review. */
    @Transactional
    public Optional<RecommendationDetails> find(RecommendationId id) {
        return recommendations
                .findById(id.value())
                .map(one -> shown(one.details(
                        sees(RecommendationThing.RESPONSE_DRAFT, one.cycle()),
                        sees(RecommendationThing.RESPONSE_PROPOSAL, one.cycle())
                                ? responses.proposals(id)
                                : List.of())));
    }

    /**
     * The answers drafted in a cycle and not sent yet, by recommendation, in one go; empty for anybody outside the
     * government of the State under review.
     */
    @Transactional
    public Map<RecommendationId, Position> drafts(CycleId cycle) {
        if (!sees(RecommendationThing.RESPONSE_DRAFT, cycle)) {
            return Map.of();
        }
        access.shown(
                RecommendationThing.RESPONSE_DRAFT,
                cycle.value(),
                access.in(cycles.get(cycle).state()));
        return recommendations.drafted(cycle.value()).stream()
                .collect(Collectors.toMap(row -> new RecommendationId((UUID) row[0]), row -> (Position) row[1]));
    }

    /** The themes that occur, for filters. */
    public List<String> themes() {
        return recommendations.labels(Recommendation.Label.THEME);
    }

    /** The groups of persons that occur, for filters. */
    public List<String> persons() {
        return recommendations.labels(Recommendation.Label.PERSONS);
    }

    /** The States that have recommended, for filters. */
    public List<StateCode> makers() {
        return recommendations.makers().stream().map(StateCode::new).toList();
    }

    private RecommendationDetails shown(RecommendationDetails one) {
        var id = one.summary().id().value();
        var state = access.in(cycles.get(one.summary().cycle()).state());
        if (one.draft() != null) {
            access.shown(RecommendationThing.RESPONSE_DRAFT, id, state);
        }
        if (!one.proposals().isEmpty()) {
            access.shown(RecommendationThing.RESPONSE_PROPOSAL, id, state);
        }
        return one;
    }

    private boolean sees(Thing thing, CycleId id) {
        return access.may(Act.READ, thing, access.in(cycles.get(id).state()));
    }

    private Within within(RecommendationFilter filter) {
        Stream<UUID> chosen = cycles.all().stream()
                .filter(cycle -> filter.stateUnderReview() == null
                        || cycle.state().value().equals(filter.stateUnderReview()))
                .map(CycleSummary::id)
                .map(CycleId::value)
                .filter(id -> filter.cycle() == null || id.equals(filter.cycle()));
        var given = filter.stateUnderReview() != null || filter.cycle() != null;
        var ids = given ? chosen.toList() : List.<UUID>of();
        return new Within(given, ids.isEmpty() ? List.of(new UUID(0, 0)) : ids);
    }

    private static @Nullable String like(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%"
                        + text.strip()
                                .toLowerCase(Locale.ROOT)
                                .replace("%", "\\%")
                                .replace("_", "\\_") + "%";
    }

    private record Within(boolean given, List<UUID> cycles) {}

    /** The ids as a set of values, for commands over several. */
    static List<UUID> values(Collection<RecommendationId> ids) {
        return ids.stream().map(RecommendationId::value).toList();
    }
}
