package org.uprportal.recommendation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import org.uprportal.party.Audience;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

/**
 * Where a government sends its answers and changes them later. Until the response is sent nobody outside the government sees an
 * answer, and what a matrix says is none.
 */
@Service
@Transactional
public class ResponseDesk {

    private final RecommendationRepository recommendations;
    private final AnswerDesk answers;
    private final AddendumDesk addenda;
    private final Priorities priorities;
    private final AnswerSheet sheet;
    private final ResponseGate gate;
    private final EditLog edits;
    private final JdbcClient database;
    private final Cycles cycles;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    ResponseDesk(
            RecommendationRepository recommendations,
            AnswerDesk answers,
            AddendumDesk addenda,
            Priorities priorities,
            AnswerSheet sheet,
            ResponseGate gate,
            EditLog edits,
            JdbcClient database,
            Cycles cycles,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.recommendations = recommendations;
        this.answers = answers;
        this.addenda = addenda;
        this.priorities = priorities;
        this.sheet = sheet;
        this.gate = gate;
        this.edits = edits;
        this.database = database;
        this.cycles = cycles;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Drafts the same answer to one or several recommendations, for whoever has just read them; a page that was read a while
     * ago goes by {@link AnswerDesk#save}.
     *
     * @param answer supported, supported in part or noted
     * @param reason at most 4,000 characters; required unless supported
     * @throws AnswerRefused for pending, a missing or too long reason, or after the response was sent
     * @throws NotAllowed for anybody but the focal point of the State under review
     */
    public void draft(Collection<RecommendationId> ids, Position answer, @Nullable String reason) {
        answers.overwrite(Set.copyOf(ids), Answer.of(answer, reason));
    }

    /**
     * A ministry proposes an answer to its focal point, whatever it has proposed before; a page goes by {@link
     * AnswerDesk#propose}.
     *
     * @throws AnswerRefused for pending, a missing or too long reason, or after the response was sent
     * @throws NotAllowed for anybody but a ministry of the State under review
     */
    public void propose(RecommendationId id, Position answer, String reason) {
        answers.propose(id, null, Answer.of(answer, reason), true);
    }

    /**
     * Sends the response: every draft becomes the State's position and is public from then on. Whoever drafts or imports at the
     * same moment comes before or after it.
     *
     * <p>The addendum is frozen with it.
     *
     * @throws AnswerRefused where the addendum has too many words, while organisations are asked for their priorities, while a
     *     recommendation waits for an answer of the government's own, or where the response was sent
     *     before
     * @throws NotAllowed for anybody but the focal point of the State under review
     */
    public void send(CycleId cycle) {
        access.require(Act.WRITE, RecommendationThing.RESPONSE_DRAFT, in(cycle));
        gate.hold(cycle);
        gate.requireUnsent(cycle);
        var all = recommendations.findByCycleIdOrderBySortKey(cycle.value());
        if (all.isEmpty()) {
            throw AnswerRefused.nothingToAnswer();
        }
        var left = sheet.left(cycle);
        if (!left.isEmpty()) {
            throw AnswerRefused.pendingLeft(left);
        }
        priorities.requireClosed(cycle);
        var frozen = addenda.toSend(cycle);
        var now = clock.instant();
        all.forEach(one -> one.send(now));
        recommendations.saveAll(all);
        database.sql(
                        "insert into recommendation_response (cycle_id, sent_at, addendum, addendum_words) values (?, ?, ?, ?)")
                .params(
                        cycle.value().toString(),
                        Timestamp.from(now),
                        frozen.paper().word(),
                        frozen.words())
                .update();
        audit.record("recommendation.responseSent", cycle.value());
        events.publishEvent(new RecommendationEvent.ResponseSent(
                cycle,
                count(all, Position.SUPPORTED),
                count(all, Position.SUPPORTED_IN_PART),
                count(all, Position.NOTED)));
    }

    /**
     * Changes a position after the response was sent, for whoever has just read it; a page goes by {@link
     * #change(RecommendationId, Answer, Answer)}.
     *
     * @throws AnswerRefused for pending, a missing or too long reason, or before the response was sent
     * @throws NotAllowed for anybody but the focal point of the State under review
     */
    public void change(RecommendationId id, Position answer, @Nullable String reason) {
        change(id, null, Answer.of(answer, reason));
    }

    /** Whether the actor answers for that State. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(StateCode state) {
        return access.may(Act.WRITE, RecommendationThing.RESPONSE_DRAFT, access.in(state));
    }

    /** Whether the actor proposes answers to the focal point of that State. */
    @Transactional(readOnly = true)
    public boolean mayPropose(StateCode state) {
        return access.may(Act.CREATE, RecommendationThing.RESPONSE_PROPOSAL, access.in(state));
    }

    /**
     * Changes a position after the response was sent; the earlier one stays in the history. The same change a second time is
     * done already.
     *
     * @param read the position and reason the writer had before them; null for whatever stands
     * @throws AnswerRefused also where a colleague has changed it otherwise since it was read; who, and to what, is said
     */
    public void change(RecommendationId id, @Nullable Answer read, Answer mine) {
        var of = recommendations.cyclesOf(List.of(id.value())).stream()
                .findFirst()
                .map(CycleId::new)
                .orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, RecommendationThing.RESPONSE, in(of));
        gate.hold(of);
        if (gate.sentAt(of) == null) {
            throw AnswerRefused.notSentYet();
        }
        var one = recommendations.findById(id.value()).orElseThrow(NotAllowed::here);
        var stands = one.given();
        var merge = new Merge();
        var wanted = Answer.of(mine.position(), mine.reason());
        merge.of(
                GIVEN,
                read == null ? stands : Answer.of(read.position(), read.reason()),
                wanted,
                stands,
                Answer::reason);
        var known = Set.of(Audience.governmentOf(cycles.get(of).state()));
        if (!merge.overtaken().isEmpty()) {
            throw AnswerRefused.changedMeanwhile(edits.lastWriter(id.value(), GIVEN, known), stands.position());
        }
        one.change(wanted, clock.instant());
        if (!wanted.equals(stands)) {
            recommendations.save(one);
            edits.note(id.value(), merge, known);
            audit.record("recommendation.positionChanged", id.value());
        }
    }

    private static final String GIVEN = "given";

    /**
     * How far the answers are. Before the response is sent only the government's own drafts count, and only for the government;
     * what a matrix says is no answer of the State.
     */
    public ResponseProgress progress(CycleId cycle) {
        var count = sheet.count(cycle);
        var inside = access.may(Act.READ, RecommendationThing.RESPONSE_DRAFT, in(cycle));
        var sent = gate.sentAt(cycle);
        var answered = sent != null ? count.positioned() : inside ? count.drafted() : 0;
        if (inside && sent == null && answered > 0) {
            access.shown(RecommendationThing.RESPONSE_DRAFT, cycle.value(), in(cycle));
        }
        return new ResponseProgress(answered, count.all(), sent, gate.adoptedAt(cycle));
    }

    /** When the States of these cycles sent their responses, in one statement; those that have not are left out. Open to everybody. */
    @Transactional(readOnly = true)
    public Map<CycleId, Instant> sent(Collection<CycleId> cycles) {
        var sent = new HashMap<CycleId, Instant>();
        if (!cycles.isEmpty()) {
            database.sql("select cycle_id, sent_at from recommendation_response"
                            + " where sent_at is not null and cycle_id in (:cycles)")
                    .param(
                            "cycles",
                            cycles.stream().map(one -> one.value().toString()).toList())
                    .query(row -> {
                        sent.put(
                                new CycleId(UUID.fromString(row.getString(1))),
                                row.getTimestamp(2).toInstant());
                    });
        }
        return sent;
    }

    List<PositionProposal> proposals(RecommendationId id) {
        return database.sql("""
                        select party_id, position, reason, at from recommendation_proposal
                        where recommendation_id = ? order by at
                        """)
                .params(id.value().toString())
                .query((row, number) -> new PositionProposal(
                        new PartyId(UUID.fromString(row.getString(1))),
                        Position.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private Relation in(CycleId cycle) {
        return access.in(cycles.get(cycle).state());
    }

    private static int count(List<Recommendation> all, Position position) {
        return (int) all.stream().filter(one -> one.position() == position).count();
    }
}
