package org.uprportal.recommendation;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.edition.EditLog;
import org.uprportal.edition.Merge;
import org.uprportal.edition.Overtaken;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;

/**
 * Where a government's people work on the answers together: ministries propose, the focal point decides, one by one and in
 * bulk. What a colleague has changed meanwhile is never overwritten. Until the response is sent nobody outside the government
 * sees anything of it.
 */
@Service
@Transactional
public class AnswerDesk {

    private final RecommendationRepository recommendations;
    private final ResponseGate gate;
    private final AnswerSheet sheet;
    private final EditLog edits;
    private final JdbcClient database;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    AnswerDesk(
            RecommendationRepository recommendations,
            ResponseGate gate,
            AnswerSheet sheet,
            EditLog edits,
            JdbcClient database,
            Cycles cycles,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.recommendations = recommendations;
        this.gate = gate;
        this.sheet = sheet;
        this.edits = edits;
        this.database = database;
        this.cycles = cycles;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All that is known of each recommendation of a cycle to those who answer it, in the order of the report; a fixed number of
     * statements however many there are.
     *
     * @throws NotAllowed for anybody outside the government of the State under review
     */
    public List<AnswerLine> worklist(CycleId cycle) {
        var in = in(cycle);
        access.require(Act.READ, RecommendationThing.RESPONSE_DRAFT, in);
        access.shown(RecommendationThing.RESPONSE_DRAFT, cycle.value(), in);
        var proposals = access.may(Act.READ, RecommendationThing.RESPONSE_PROPOSAL, in);
        if (proposals) {
            access.shown(RecommendationThing.RESPONSE_PROPOSAL, cycle.value(), in);
        }
        var party = actor.get().party();
        return sheet.of(cycle, proposals, ministry() && party != null ? party.id() : null);
    }

    /**
     * Keeps an answer in preparation; what a colleague has changed since it was read stays, and both are told apart.
     *
     * @param read the answer as the writer had it before them
     * @throws AnswerRefused for pending, a missing or too long reason, a group that is none, or after the response was sent
     * @throws NotAllowed for anybody but the focal point of the State under review
     */
    public SavedAnswer save(RecommendationId id, Answer read, Answer mine) {
        return save(Map.of(id, read), mine).getFirst();
    }

    /**
     * Keeps the same answer for several recommendations, each as it was read: one that a colleague has changed meanwhile stays
     * as it is.
     *
     * @return what came of each, in the order of the report
     * @throws AnswerRefused as for one; nothing is kept then
     * @throws NotAllowed for anybody but the focal point of the State under review
     */
    public List<SavedAnswer> save(Map<RecommendationId, Answer> read, Answer mine) {
        var chosen = held(read.keySet());
        return chosen.stream().map(one -> keep(one, read.get(one.id()), mine)).toList();
    }

    /** The same answer for several, whatever stands there now; for whoever has just read it. */
    void overwrite(Set<RecommendationId> ids, Answer mine) {
        held(ids).forEach(one -> keep(one, one.drafted(), mine));
    }

    private List<Recommendation> held(Set<RecommendationId> ids) {
        var of = ids.isEmpty() ? List.<UUID>of() : recommendations.cyclesOf(Recommendations.values(ids));
        NotAllowed.unless(!of.isEmpty());
        of.stream()
                .map(CycleId::new)
                .sorted(Comparator.comparing(CycleId::value))
                .forEach(cycle -> {
                    access.require(Act.WRITE, RecommendationThing.RESPONSE_DRAFT, in(cycle));
                    gate.hold(cycle);
                    gate.requireUnsent(cycle);
                });
        var chosen = new ArrayList<>(recommendations.findAllById(Recommendations.values(ids)));
        NotAllowed.unless(chosen.size() == ids.size());
        chosen.sort(Comparator.comparing(Recommendation::order));
        return chosen;
    }

    private SavedAnswer keep(Recommendation one, Answer read, Answer mine) {
        mine.checked();
        var stands = one.drafted();
        var merged = AnswerMerge.of(read, mine, stands);
        if (merged.changes(stands)) {
            one.draft(sheet.known(one.cycle(), merged.now()));
            recommendations.save(one);
        }
        if (merged.changes(stands) || !merged.merge().overtaken().isEmpty()) {
            audit.record("recommendation.drafted", one.id().value());
        }
        return saved(one.id(), one.paragraph(), one.id().value(), merged, government(one.cycle()));
    }

    /**
     * A ministry proposes an answer to its focal point, or changes what it has proposed; what a colleague of the same ministry
     * has changed since it was read stays.
     *
     * @param read the ministry's proposal as the writer had it before them
     * @throws AnswerRefused for pending, a missing or too long reason, or after the response was sent
     * @throws NotAllowed for anybody but a ministry of the State under review
     */
    public SavedAnswer propose(RecommendationId id, Answer read, Answer mine) {
        return propose(id, read, mine, false);
    }

    SavedAnswer propose(RecommendationId id, @Nullable Answer read, Answer mine, boolean whateverStands) {
        var one = recommendations.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.CREATE, RecommendationThing.RESPONSE_PROPOSAL, in(one.cycle()));
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        gate.hold(one.cycle());
        gate.requireUnsent(one.cycle());
        if (mine.reason().isEmpty()) {
            throw AnswerRefused.withoutReason();
        }
        mine.checked();
        var stands = sheet.proposal(id, party.id());
        var merged = AnswerMerge.of(whateverStands || read == null ? stands : read, mine, stands);
        if (merged.changes(stands)) {
            database.sql("""
                            insert into recommendation_proposal (recommendation_id, party_id, position, reason, at)
                            values (?, ?, ?, ?, ?)
                            on duplicate key update position = values(position), reason = values(reason), at = values(at)
                            """)
                    .params(
                            id.value().toString(),
                            party.id().value().toString(),
                            merged.now().position().name(),
                            merged.now().reason(),
                            Timestamp.from(clock.instant()))
                    .update();
            audit.record("recommendation.proposed", id.value());
        }
        return saved(id, one.paragraph(), proposal(id, party.id()), merged, Set.of(Audience.party(party.id())));
    }

    /** The actor has decided for what stands; their own words that were not taken are forgotten. */
    public void letGo(RecommendationId id) {
        var one = recommendations.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.READ, RecommendationThing.RESPONSE_DRAFT, in(one.cycle()));
        var party = actor.get().party();
        edits.letGo(ministry() && party != null ? proposal(id, party.id()) : id.value());
    }

    /** What colleagues of one ministry write on together. */
    static UUID proposal(RecommendationId id, PartyId ministry) {
        return UUID.nameUUIDFromBytes(
                (id.value() + ":" + ministry.value()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private SavedAnswer saved(
            RecommendationId id, String paragraph, UUID thing, AnswerMerge merged, Set<Audience> known) {
        Merge merge = merged.merge();
        List<Overtaken> overtaken = edits.note(thing, merge, known);
        var by = merge.moved().stream()
                .map(field -> edits.lastWriter(thing, field, known))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return new SavedAnswer(
                id, paragraph, merged.now(), Set.copyOf(merge.moved()), by.isEmpty() ? null : by, overtaken);
    }

    private boolean ministry() {
        return actor.get().is(org.uprportal.party.PartyKind.MINISTRY);
    }

    private Set<Audience> government(CycleId cycle) {
        return Set.of(Audience.governmentOf(cycles.get(cycle).state()));
    }

    private Relation in(CycleId cycle) {
        return access.in(cycles.get(cycle).state());
    }
}
