package org.uprportal.recommendation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;

/**
 * Where a government prepares and sends its answers: ministries propose, the focal point decides. Until the response is
 * sent nobody outside the government sees an answer.
 */
@Service
@Transactional
public class ResponseDesk {

    private final RecommendationRepository recommendations;
    private final JdbcClient database;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    ResponseDesk(
            RecommendationRepository recommendations,
            JdbcClient database,
            Cycles cycles,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.recommendations = recommendations;
        this.database = database;
        this.cycles = cycles;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Drafts the same answer to one or several recommendations.
     *
     * @param answer supported, supported in part or noted
     * @param reason at most 4,000 characters; required unless supported
     * @throws AnswerRefused for pending, a missing or too long reason, or after the response was sent
     * @throws NotAllowed for anybody but the focal point of the State under review
     */
    public void draft(Collection<RecommendationId> ids, Position answer, @Nullable String reason) {
        var chosen = recommendations.findAllById(Recommendations.values(ids));
        NotAllowed.unless(!chosen.isEmpty() && chosen.size() == ids.size());
        chosen.forEach(one -> {
            access.require(Act.WRITE, RecommendationThing.RESPONSE_DRAFT, in(one.cycle()));
            if (sentAt(one.cycle()) != null) {
                throw AnswerRefused.alreadySent();
            }
            one.draft(answer, reason);
        });
        recommendations.saveAll(chosen);
        chosen.forEach(one -> audit.record("recommendation.drafted", one.id().value()));
    }

    /**
     * A ministry proposes an answer to its focal point; a new proposal takes the place of its earlier one.
     *
     * @throws AnswerRefused for pending or a missing or too long reason
     * @throws NotAllowed for anybody but a ministry of the State under review
     */
    public void propose(RecommendationId id, Position answer, String reason) {
        var one = recommendations.findById(id.value()).orElseThrow(NotAllowed::here);
        var party = actor.get().party();
        access.require(Act.CREATE, RecommendationThing.RESPONSE_PROPOSAL, in(one.cycle()));
        NotAllowed.unless(party != null);
        if (answer == Position.PENDING) {
            throw AnswerRefused.notAPosition();
        }
        if (reason.isBlank()) {
            throw AnswerRefused.withoutReason();
        }
        if (reason.length() > Recommendation.LONGEST_REASON) {
            throw AnswerRefused.reasonTooLong(Recommendation.LONGEST_REASON);
        }
        database.sql("""
                        replace into recommendation_proposal (recommendation_id, party_id, position, reason, at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value().toString(),
                        party.id().value().toString(),
                        answer.name(),
                        reason,
                        Timestamp.from(clock.instant()))
                .update();
        audit.record("recommendation.proposed", id.value());
    }

    /**
     * Sends the response: every draft becomes the State's position and is public from then on.
     *
     * @throws AnswerRefused while a recommendation waits for an answer, or where the response was sent before
     * @throws NotAllowed for anybody but the focal point of the State under review
     */
    public void send(CycleId cycle) {
        access.require(Act.WRITE, RecommendationThing.RESPONSE_DRAFT, in(cycle));
        if (sentAt(cycle) != null) {
            throw AnswerRefused.alreadySent();
        }
        var all = recommendations.findByCycleIdOrderBySortKey(cycle.value());
        if (all.isEmpty()) {
            throw AnswerRefused.nothingToAnswer();
        }
        var left = (int) all.stream().filter(one -> !one.answered()).count();
        if (left > 0) {
            throw AnswerRefused.pendingLeft(left);
        }
        var now = clock.instant();
        all.forEach(one -> one.send(now));
        recommendations.saveAll(all);
        database.sql("insert into recommendation_response (cycle_id, sent_at) values (?, ?)")
                .params(cycle.value().toString(), Timestamp.from(now))
                .update();
        audit.record("recommendation.responseSent", cycle.value());
        events.publishEvent(new RecommendationEvent.ResponseSent(
                cycle,
                count(all, Position.SUPPORTED),
                count(all, Position.SUPPORTED_IN_PART),
                count(all, Position.NOTED)));
    }

    /**
     * Changes a position after the response was sent; the earlier one stays in the history.
     *
     * @throws AnswerRefused for pending, a missing or too long reason, or before the response was sent
     * @throws NotAllowed for anybody but the focal point of the State under review
     */
    public void change(RecommendationId id, Position answer, @Nullable String reason) {
        var one = recommendations.findById(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, RecommendationThing.RESPONSE, in(one.cycle()));
        if (sentAt(one.cycle()) == null) {
            throw AnswerRefused.notSentYet();
        }
        one.change(answer, reason, clock.instant());
        recommendations.save(one);
        audit.record("recommendation.positionChanged", id.value());
    }

    /** The outcome has been adopted in plenary. For the {@code process} room only; doing it twice changes nothing. */
    public void recordAdoption(CycleId cycle) {
        NotAllowed.unless(actor.get().portal());
        var recorded = database.sql(
                        "update recommendation_response set adopted_at = ? where cycle_id = ? and adopted_at is null")
                .params(Timestamp.from(clock.instant()), cycle.value().toString())
                .update();
        if (recorded == 1) {
            audit.record("recommendation.outcomeAdopted", cycle.value());
            events.publishEvent(new RecommendationEvent.OutcomeAdopted(cycle));
        }
    }

    /** How far the answers are; before the response is sent, only for the government. */
    public ResponseProgress progress(CycleId cycle) {
        var all = recommendations.findByCycleIdOrderBySortKey(cycle.value());
        var inside = access.may(Act.READ, RecommendationThing.RESPONSE_DRAFT, in(cycle));
        var sent = sentAt(cycle);
        var answered = (int) all.stream()
                .filter(one -> inside ? one.answered() : sent != null && !one.pending())
                .count();
        if (inside && sent == null && answered > 0) {
            access.shown(RecommendationThing.RESPONSE_DRAFT, cycle.value(), in(cycle));
        }
        return new ResponseProgress(answered, all.size(), sent, moment(cycle, "adopted_at"));
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

    private @Nullable Instant sentAt(CycleId cycle) {
        return moment(cycle, "sent_at");
    }

    private @Nullable Instant moment(CycleId cycle, String column) {
        return database.sql("select " + column + " from recommendation_response where cycle_id = ?")
                .params(cycle.value().toString())
                .query((row, number) -> java.util.Optional.ofNullable(row.getTimestamp(1)))
                .optional()
                .flatMap(found -> found)
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private static int count(List<Recommendation> all, Position position) {
        return (int) all.stream().filter(one -> one.position() == position).count();
    }
}
