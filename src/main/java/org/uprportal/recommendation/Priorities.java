package org.uprportal.recommendation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;

/**
 * The consultation on the list of recommendations: before the State answers, organisations say which are priorities, and why.
 * It is open for a least time, and as long as it is open the response cannot be sent. Everybody reads who said what.
 */
@Service
@Transactional
public class Priorities {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 1000;

    private final JdbcClient database;
    private final RecommendationRepository recommendations;
    private final AnswerSheet sheet;
    private final ResponseGate gate;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    Priorities(
            JdbcClient database,
            RecommendationRepository recommendations,
            AnswerSheet sheet,
            ResponseGate gate,
            Cycles cycles,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.recommendations = recommendations;
        this.sheet = sheet;
        this.gate = gate;
        this.cycles = cycles;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * When organisations are asked.
     *
     * @param from since when
     * @param until until when
     */
    public record Window(Instant from, Instant until) {}

    /**
     * Asks the organisations in the country which recommendations are priorities.
     *
     * @param until at least {@link ResponseSchedule#prioritiesUntil} from now, and before the response is due
     * @throws AnswerRefused where that is too early or too late, where they are or were asked already, where nothing is on
     *     record or the response was sent
     * @throws NotAllowed for anybody but the focal point of the State under review
     */
    public void open(CycleId cycle, Instant until) {
        access.require(Act.WRITE, RecommendationThing.RESPONSE_DRAFT, in(cycle));
        gate.hold(cycle);
        gate.requireUnsent(cycle);
        if (!recommendations.existsByCycleId(cycle.value())) {
            throw AnswerRefused.nothingToAnswer();
        }
        if (window(cycle).isPresent()) {
            throw AnswerRefused.askedAlready();
        }
        var now = clock.instant();
        var least = ResponseSchedule.prioritiesUntil(now);
        if (until.isBefore(least)) {
            throw AnswerRefused.tooShort(ResponseSchedule.PRIORITY_DAYS);
        }
        if (!until.isBefore(cycles.get(cycle).on(CycleDate.RESPONSE_DUE))) {
            throw AnswerRefused.afterTheResponse();
        }
        database.sql(
                        "update recommendation_desk set priorities_open_at = ?, priorities_close_at = ? where cycle_id = ?")
                .params(
                        Timestamp.from(now),
                        Timestamp.from(until),
                        cycle.value().toString())
                .update();
        audit.record("recommendation.prioritiesAsked", cycle.value());
        events.publishEvent(new RecommendationEvent.PrioritiesAsked(cycle, until));
    }

    /** When organisations are asked; empty where they are not. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<Window> window(CycleId cycle) {
        return database.sql("""
                        select priorities_open_at, priorities_close_at from recommendation_desk
                        where cycle_id = ? and priorities_open_at is not null
                        """)
                .params(cycle.value().toString())
                .query((row, number) -> new Window(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /**
     * The actor's organisation holds a recommendation for a priority; said again it changes the reason.
     *
     * @throws AnswerRefused outside the time, without a reason or with too long a one
     * @throws NotAllowed for anybody but organisations of the State's country
     */
    public void mark(RecommendationId id, String reason) {
        var cycle = asked(id);
        if (reason.isBlank()) {
            throw AnswerRefused.priorityWithoutReason();
        }
        if (reason.length() > LONGEST_REASON) {
            throw AnswerRefused.reasonTooLong(LONGEST_REASON);
        }
        database.sql("""
                        insert into recommendation_priority (recommendation_id, party_id, reason, at) values (?, ?, ?, ?)
                        on duplicate key update reason = values(reason)
                        """)
                .params(
                        id.value().toString(),
                        own().value().toString(),
                        reason.strip(),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record("recommendation.priorityMarked", id.value());
    }

    /**
     * It is no priority of the actor's organisation after all.
     *
     * @throws AnswerRefused outside the time
     * @throws NotAllowed for anybody but organisations of the State's country
     */
    public void unmark(RecommendationId id) {
        asked(id);
        database.sql("delete from recommendation_priority where recommendation_id = ? and party_id = ?")
                .params(id.value().toString(), own().value().toString())
                .update();
        audit.record("recommendation.priorityUnmarked", id.value());
    }

    /** Whether the actor's organisation may say its priorities now. */
    @Transactional(readOnly = true)
    public boolean asked(CycleId cycle) {
        return access.may(Act.CREATE, RecommendationThing.PRIORITY, in(cycle))
                && gate.sentAt(cycle) == null
                && window(cycle)
                        .filter(one -> clock.instant().isBefore(one.until()))
                        .isPresent();
    }

    /** Who holds it for a priority, and why. Open to everybody. */
    @Transactional(readOnly = true)
    public List<PriorityMark> of(RecommendationId id) {
        return recommendations
                .findById(id.value())
                .map(one -> sheet.priorities(one.cycle()).getOrDefault(id.value(), List.of()))
                .orElse(List.of());
    }

    private CycleId asked(RecommendationId id) {
        var cycle = recommendations
                .findById(id.value())
                .orElseThrow(NotAllowed::here)
                .cycle();
        access.require(Act.CREATE, RecommendationThing.PRIORITY, in(cycle));
        gate.hold(cycle);
        gate.requireUnsent(cycle);
        var now = clock.instant();
        if (window(cycle).filter(one -> now.isBefore(one.until())).isEmpty()) {
            throw AnswerRefused.notAsked();
        }
        return cycle;
    }

    private PartyId own() {
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        return party.id();
    }

    private Relation in(CycleId cycle) {
        return access.in(cycles.get(cycle).state());
    }

    /** @throws AnswerRefused while organisations are asked */
    void requireClosed(CycleId cycle) {
        var open = window(cycle)
                .filter(one -> clock.instant().isBefore(one.until()))
                .orElse(null);
        if (open != null) {
            throw AnswerRefused.prioritiesOpen(open.until());
        }
    }
}
