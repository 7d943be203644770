package org.uprportal.cycle;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

/** The review cycles of all States. That a cycle exists, and its dates, is public. */
@Service
@Transactional
public class Cycles {

    private final CycleRepository cycles;
    private final SessionRepository sessions;
    private final Programme programme;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Cycles(
            CycleRepository cycles,
            SessionRepository sessions,
            Programme programme,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.programme = programme;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a cycle for a State in a session; its dates follow from the session, its focal point is asked to confirm.
     *
     * @throws CycleRefused where that cycle of that State is open already, the session is unknown or of another cycle
     * @throws NotAllowed for anybody but the secretariat
     */
    public CycleId open(StateCode state, int number, int session) {
        access.require(Act.CREATE, CycleThing.CYCLE);
        if (cycles.existsByStateCodeAndNumber(state.value(), number)) {
            throw CycleRefused.alreadyOpen(state, number);
        }
        var settings = sessions.findById(session).orElseThrow(() -> CycleRefused.noSuchSession(session));
        var cycle = cycles.save(Cycle.open(
                state,
                number,
                settings,
                programme.of(session, state).map(ReviewDay::at).orElse(null),
                clock.instant()));
        audit.record("cycle.opened", cycle.id().value());
        return cycle.id();
    }

    /**
     * The focal point confirms the dates; the stages begin.
     *
     * @throws CycleRefused where it has been confirmed already
     * @throws NotAllowed for anybody but the focal point of that State
     */
    public void confirm(CycleId id) {
        var cycle = cycle(id);
        access.require(Act.WRITE, CycleThing.CYCLE_CONFIRMATION, access.in(cycle.state()));
        cycle.confirm(clock.instant());
        cycles.save(cycle);
        audit.record("cycle.confirmed", id.value());
    }

    /**
     * Moves one date of one cycle; timers, tasks and reminders follow.
     *
     * @throws CycleRefused where the date has passed, or would be in the past
     * @throws NotAllowed for anybody but the secretariat
     */
    public void move(CycleId id, CycleDate date, Instant to) {
        access.require(Act.WRITE, CycleThing.CYCLE);
        var cycle = cycle(id);
        cycle.move(date, to, session(cycle), clock.instant());
        cycles.save(cycle);
        audit.record("cycle.dateMoved", id.value());
    }

    /** One cycle. */
    @Transactional(readOnly = true)
    public Optional<CycleSummary> find(CycleId id) {
        return cycles.findById(id.value()).map(Cycle::summary);
    }

    /** One cycle that must exist. @throws NotAllowed where it does not */
    @Transactional(readOnly = true)
    public CycleSummary get(CycleId id) {
        return find(id).orElseThrow(NotAllowed::here);
    }

    /** One cycle of a State by its number. */
    @Transactional(readOnly = true)
    public Optional<CycleSummary> find(StateCode state, int number) {
        return of(state).stream().filter(cycle -> cycle.number() == number).findFirst();
    }

    /** The cycles of a State, newest first. */
    @Transactional(readOnly = true)
    public List<CycleSummary> of(StateCode state) {
        return cycles.findByStateCodeOrderByNumberDesc(state.value()).stream()
                .map(Cycle::summary)
                .toList();
    }

    /** Those of these that there are, in a fixed number of statements. */
    @Transactional(readOnly = true)
    public List<CycleSummary> among(Collection<CycleId> ids) {
        return cycles.findAllById(ids.stream().map(CycleId::value).toList()).stream()
                .map(Cycle::summary)
                .toList();
    }

    /** All cycles. */
    @Transactional(readOnly = true)
    public List<CycleSummary> all() {
        return cycles.findAll().stream().map(Cycle::summary).toList();
    }

    /**
     * A part of the cycles, by State and the newest first.
     *
     * @param state only of this State; null for all
     * @param status only in this status; null for all
     * @param order of the States, as the reader's language has it
     */
    @Transactional(readOnly = true)
    public Part<CycleSummary> list(
            @Nullable StateCode state,
            @Nullable CycleStatus status,
            Comparator<StateCode> order,
            int offset,
            int most) {
        // No database knows how the reader's language orders States: their places are sorted here, and one part is
        // fetched.
        var places = cycles.places(state == null ? null : state.value(), status).stream()
                .sorted(Comparator.comparing((Place one) -> new StateCode(one.state()), order)
                        .thenComparing(Place::number, Comparator.reverseOrder())
                        .thenComparing(Place::id))
                .toList();
        var part = Part.of(places, offset, most);
        return new Part<>(inThatOrder(part.rows().stream().map(Place::id).toList()), part.total());
    }

    /** The States that have a cycle. */
    @Transactional(readOnly = true)
    public Set<StateCode> states() {
        return cycles.places(null, null).stream()
                .map(one -> new StateCode(one.state()))
                .collect(Collectors.toSet());
    }

    /** Whether the actor confirms the dates of that State. */
    @Transactional(readOnly = true)
    public boolean mayConfirm(StateCode state) {
        return access.may(Act.WRITE, CycleThing.CYCLE_CONFIRMATION, access.in(state));
    }

    /** Whether the actor moves the dates of cycles. */
    @Transactional(readOnly = true)
    public boolean mayMove() {
        return access.may(Act.WRITE, CycleThing.CYCLE);
    }

    /** Whether the actor opens cycles. */
    @Transactional(readOnly = true)
    public boolean mayOpen() {
        return access.may(Act.CREATE, CycleThing.CYCLE);
    }

    /** Cycles that are not closed, the newest first, at most so many; of that State, or where it is null of any. */
    @Transactional(readOnly = true)
    public List<CycleSummary> underWay(@Nullable StateCode state, int most) {
        return inThatOrder(cycles.underWay(state == null ? null : state.value(), Limit.of(most)));
    }

    private List<CycleSummary> inThatOrder(List<UUID> ids) {
        return cycles.findByIdIn(ids).stream()
                .sorted(Comparator.comparing(one -> ids.indexOf(one.id().value())))
                .map(Cycle::summary)
                .toList();
    }

    /** Which dates of a cycle are confirmed by the United Nations or were set by the secretariat; the others are inferred. */
    @Transactional(readOnly = true)
    public Set<CycleDate> confirmed(CycleId id) {
        var cycle = cycle(id);
        var session = session(cycle);
        var ownDay = programme.of(session.number(), cycle.state()).filter(ReviewDay::confirmed);
        return Arrays.stream(CycleDate.values())
                .filter(date ->
                        cycle.moved(date) || (date == CycleDate.REVIEW ? ownDay.isPresent() : session.confirmed(date)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Session session(Cycle cycle) {
        return sessions.findById(cycle.summary().session()).orElseThrow();
    }

    private Cycle cycle(CycleId id) {
        return cycles.findById(id.value()).orElseThrow(NotAllowed::here);
    }
}
