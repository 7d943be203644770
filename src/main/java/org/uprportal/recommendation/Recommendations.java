package org.uprportal.recommendation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Thing;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.Themes;

/** The register of recommendations: public, but for what a government prepares. */
@Service
@Transactional(readOnly = true)
public class Recommendations {

    private final CurrentActor actor;
    private final RecommendationRepository recommendations;
    private final RegisterSearch register;
    private final PositionsInPublic positions;
    private final ResponseDesk responses;
    private final Cycles cycles;
    private final Themes themes;
    private final Access access;

    Recommendations(
            CurrentActor actor,
            RecommendationRepository recommendations,
            RegisterSearch register,
            PositionsInPublic positions,
            ResponseDesk responses,
            Cycles cycles,
            Themes themes,
            Access access) {
        this.actor = actor;
        this.recommendations = recommendations;
        this.register = register;
        this.positions = positions;
        this.responses = responses;
        this.cycles = cycles;
        this.themes = themes;
        this.access = access;
    }

    /** What matches, in the order of cycles and paragraphs. Open to everybody. */
    public List<RecommendationSummary> search(RecommendationFilter filter, int page, int size) {
        return part(filter, Math.toIntExact(Math.min((long) page * size, Integer.MAX_VALUE)), size);
    }

    /** What matches from the {@code offset}th on, at most that many, in the same order. Open to everybody. */
    public List<RecommendationSummary> part(RecommendationFilter filter, int offset, int most) {
        var hidden = positions.hidden();
        return summaries(register.part(filter, within(filter), hidden, offset, most), hidden);
    }

    /** How many match. Open to everybody. */
    public int count(RecommendationFilter filter) {
        return register.count(filter, within(filter), positions.hidden());
    }

    /** All recommendations of a cycle, in the order of the report. Open to everybody. */
    public List<RecommendationSummary> of(CycleId cycle) {
        return summaries(recommendations.findByCycleIdOrderBySortKey(cycle.value()), positions.hidden());
    }

    /** Those of these that there are, in a fixed number of statements. Open to everybody. */
    public List<RecommendationSummary> among(Collection<RecommendationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : summaries(
                        recommendations.findAllById(
                                ids.stream().map(RecommendationId::value).toList()),
                        positions.hidden());
    }

    /** The ids of the recommendations of these cycles, in the order of each report, in one statement. Open to everybody. */
    public Map<CycleId, List<RecommendationId>> idsOf(Collection<CycleId> cycles) {
        return byCycle(recommendations.idsOf(cycles.stream().map(CycleId::value).toList()));
    }

    /** The same of those that a State has made, in one statement. Open to everybody. */
    public Map<CycleId, List<RecommendationId>> idsBy(StateCode maker) {
        return byCycle(recommendations.idsBy(maker.value()));
    }

    /** The same of those on any of these themes, groups of persons or goals, in one statement. Open to everybody. */
    public Map<CycleId, List<RecommendationId>> idsOn(Collection<ThemeId> terms) {
        return terms.isEmpty()
                ? Map.of()
                : byCycle(
                        recommendations.idsOn(terms.stream().map(ThemeId::value).toList()));
    }

    private static Map<CycleId, List<RecommendationId>> byCycle(List<Object[]> rows) {
        return rows.stream()
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
                        names(List.of(one)),
                        positions.shown(one.cycle()),
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

    /** The themes and groups of persons that occur, for filters, each once and as it is called now. */
    public List<RegisterLabel> labels() {
        var found = recommendations.labels();
        var names = themes.named(found.stream()
                .flatMap(row -> Stream.ofNullable((UUID) row[0]))
                .map(ThemeId::new)
                .collect(Collectors.toSet()));
        var labels = new LinkedHashMap<String, RegisterLabel>();
        for (var row : found) {
            var term = (UUID) row[0];
            var value = term == null ? (String) row[1] : term.toString();
            labels.putIfAbsent(
                    value,
                    new RegisterLabel(
                            value,
                            term == null ? (String) row[1] : names.getOrDefault(new ThemeId(term), (String) row[1])));
        }
        return List.copyOf(labels.values());
    }

    /** The State for whose mission the actor works; empty for all others. */
    @Transactional(readOnly = true)
    public Optional<StateCode> stateOfMission() {
        return Optional.ofNullable(actor.get().party())
                .filter(party -> party.kind() == PartyKind.EMBASSY)
                .map(Party::state);
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

    private List<RecommendationSummary> summaries(List<Recommendation> found, Set<CycleId> hidden) {
        var names = names(found);
        return found.stream()
                .map(one -> one.summary(names, !hidden.contains(one.cycle())))
                .toList();
    }

    private Map<UUID, String> names(List<Recommendation> found) {
        var terms =
                found.stream().flatMap(Recommendation::terms).map(ThemeId::new).collect(Collectors.toSet());
        return themes.named(terms).entrySet().stream()
                .collect(Collectors.toMap(term -> term.getKey().value(), Map.Entry::getValue));
    }

    /** The cycles in which is looked; null for all. */
    private @Nullable List<UUID> within(RecommendationFilter filter) {
        if (filter.stateUnderReview() == null) {
            return filter.cycle() == null ? null : List.of(filter.cycle());
        }
        var ids = cycles.all().stream()
                .filter(cycle -> cycle.state().value().equals(filter.stateUnderReview()))
                .map(cycle -> cycle.id().value())
                .filter(id -> filter.cycle() == null || id.equals(filter.cycle()))
                .toList();
        return ids.isEmpty() ? List.of(new UUID(0, 0)) : ids;
    }

    /** The ids as a set of values, for commands over several. */
    static List<UUID> values(Collection<RecommendationId> ids) {
        return ids.stream().map(RecommendationId::value).toList();
    }
}
