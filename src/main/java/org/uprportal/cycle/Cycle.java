package org.uprportal.cycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.state.StateCode;

/** A review cycle of one State: guards its own steps. */
@Entity
@Table(name = "cycle_cycle")
class Cycle extends AbstractAggregateRoot<Cycle> {

    @Id
    private UUID id;

    private String stateCode;
    private int number;
    private int sessionNumber;

    @Enumerated(EnumType.STRING)
    private CycleStatus status;

    private Instant openedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant closedAt;
    private @Nullable String closingReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 50)
    @CollectionTable(name = "cycle_date", joinColumns = @JoinColumn(name = "cycle_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<CycleDate, Moment> dates = new HashMap<>();

    @Version
    private int version;

    protected Cycle() {}

    private Cycle(StateCode state, int number, Session session, @Nullable Instant reviewAt, Instant now) {
        this.id = UUID.randomUUID();
        this.stateCode = state.value();
        this.number = number;
        this.sessionNumber = session.number();
        this.status = CycleStatus.OPENED;
        this.openedAt = now;
        session.dates(reviewAt).forEach((date, at) -> dates.put(date, new Moment(at, false)));
    }

    static Cycle open(StateCode state, int number, Session session, @Nullable Instant reviewAt, Instant now) {
        if (session.cycleNumber() != number) {
            throw CycleRefused.otherCycle(session.number(), session.cycleNumber(), number);
        }
        var cycle = new Cycle(state, number, session, reviewAt, now);
        cycle.registerEvent(new CycleEvent.Opened(cycle.id(), state, cycle.summary()));
        return cycle;
    }

    void confirm(Instant now) {
        if (status != CycleStatus.OPENED) {
            throw CycleRefused.wrongStatus(status);
        }
        status = CycleStatus.RUNNING;
        confirmedAt = now;
        registerEvent(new CycleEvent.Confirmed(id(), state()));
    }

    void requireRunning() {
        if (status != CycleStatus.RUNNING) {
            throw CycleRefused.wrongStatus(status);
        }
    }

    void close(String reason, Instant now) {
        requireRunning();
        status = CycleStatus.CLOSED;
        closingReason = reason.isEmpty() ? null : reason;
        closedAt = now;
        registerEvent(new CycleEvent.Closed(id(), state()));
    }

    /** Moves a date by hand; from then on it no longer follows its session. Advance questions follow the review. */
    void move(CycleDate date, Instant to, Session session, Instant now) {
        if (status == CycleStatus.CLOSED) {
            throw CycleRefused.wrongStatus(status);
        }
        if (!moment(date).at.isAfter(now)) {
            throw CycleRefused.dateHasPassed();
        }
        if (!to.isAfter(now)) {
            throw CycleRefused.dateInThePast();
        }
        put(date, to, true);
        if (date == CycleDate.REVIEW) {
            followItself(CycleDate.ADVANCE_QUESTIONS_DUE, session.questionsBefore(to), now);
        }
    }

    /** Follows its session, where a date has neither passed nor been moved by hand. */
    void follow(Session session, @Nullable Instant reviewAt, Instant now) {
        if (status != CycleStatus.CLOSED) {
            session.dates(moved(CycleDate.REVIEW) ? moment(CycleDate.REVIEW).at : reviewAt)
                    .forEach((date, at) -> followItself(date, at, now));
        }
    }

    private void followItself(CycleDate date, Instant at, Instant now) {
        var mine = moment(date);
        if (!mine.moved && mine.at.isAfter(now)) {
            put(date, at, false);
        }
    }

    /** Whether a date has been set for this State by hand. */
    boolean moved(CycleDate date) {
        return moment(date).moved;
    }

    private Moment moment(CycleDate date) {
        return Objects.requireNonNull(dates.get(date), "a cycle has every date");
    }

    private void put(CycleDate date, Instant to, boolean moved) {
        var from = moment(date).at;
        if (!from.equals(to)) {
            dates.put(date, new Moment(to, moved));
            registerEvent(new CycleEvent.DateMoved(id(), state(), date, from, to));
        }
    }

    CycleId id() {
        return new CycleId(id);
    }

    StateCode state() {
        return new StateCode(stateCode);
    }

    CycleSummary summary() {
        var moments = new EnumMap<CycleDate, Instant>(CycleDate.class);
        dates.forEach((date, moment) -> moments.put(date, moment.at));
        return new CycleSummary(id(), state(), number, sessionNumber, status, moments, closingReason, closedAt);
    }

    @Embeddable
    static class Moment {

        @Column(name = "at")
        private Instant at;

        private boolean moved;

        protected Moment() {}

        Moment(Instant at, boolean moved) {
            this.at = at;
            this.moved = moved;
        }
    }
}
