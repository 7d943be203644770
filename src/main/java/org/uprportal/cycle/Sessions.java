package org.uprportal.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

/** The sessions of the Working Group and their settings, kept by the OHCHR secretariat. */
@Service
@Transactional
public class Sessions {

    private final SessionRepository sessions;
    private final CycleRepository cycles;
    private final Programme programme;
    private final Access access;
    private final CurrentActor actor;
    private final People people;
    private final AuditTrail audit;
    private final PortalClock clock;

    Sessions(
            SessionRepository sessions,
            CycleRepository cycles,
            Programme programme,
            Access access,
            CurrentActor actor,
            People people,
            AuditTrail audit,
            PortalClock clock) {
        this.sessions = sessions;
        this.cycles = cycles;
        this.programme = programme;
        this.access = access;
        this.actor = actor;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All sessions by number, invented ones of a sample too. Open to everybody. */
    @Transactional(readOnly = true)
    public List<SessionSettings> all() {
        return sessions.findAllByOrderByNumber().stream().map(Session::settings).toList();
    }

    /** One session. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<SessionSettings> find(int number) {
        return sessions.findById(number).map(Session::settings);
    }

    /** Which States are reviewed in a session, in its order, and when each of them. Open to everybody. */
    @Transactional(readOnly = true)
    public List<ReviewDay> programme(int session) {
        return programme.of(session);
    }

    /** The session after the last one, as it would be in the usual distances; empty where there is none yet. */
    @Transactional(readOnly = true)
    public Optional<SessionSettings> proposal() {
        return NextSession.after(all());
    }

    /**
     * Adds a session.
     *
     * @throws CycleRefused where it exists, belongs to another cycle than its neighbours allow, its dates are out of the
     *     procedure's order or a limit is not above zero
     * @throws NotAllowed for anybody but the secretariat
     */
    public void add(SessionSettings settings) {
        access.require(Act.CREATE, CycleThing.SESSION);
        if (sessions.existsById(settings.number())) {
            throw CycleRefused.sessionExists(settings.number());
        }
        fits(settings);
        sessions.save(new Session(settings, actor.get().person()));
        audit.record("session.changed", new UUID(0, settings.number()));
    }

    /**
     * Changes a session. What somebody else has changed since it was read stays, unless both changed the same. Its running
     * cycles follow, except for dates that have passed or were moved by hand.
     *
     * @param read as it was read
     * @param wanted as it shall be
     * @throws CycleRefused where somebody else has changed the same meanwhile, the dates are out of the procedure's order, the
     *     cycle is not the session's, or a limit is not above zero
     * @throws NotAllowed for anybody but the secretariat
     */
    public void change(SessionSettings read, SessionSettings wanted) {
        access.require(Act.WRITE, CycleThing.SESSION);
        var session = sessions.findById(read.number()).orElseThrow(() -> CycleRefused.noSuchSession(read.number()));
        var merge = SessionMerge.of(read, wanted, session.settings());
        if (!merge.both().isEmpty()) {
            throw CycleRefused.changedMeanwhile(lastChanged(session), merge.both());
        }
        fits(merge.settings());
        session.change(merge.settings(), actor.get().person());
        sessions.save(session);
        follow(session, null);
        audit.record("session.changed", new UUID(0, read.number()));
    }

    /** Whether the actor adds sessions and changes their settings. */
    @Transactional(readOnly = true)
    public boolean mayChange() {
        return access.may(Act.WRITE, CycleThing.SESSION);
    }

    /**
     * Says on which day and at which hour of the session one State is reviewed; its cycle follows, and its advance questions
     * with it.
     *
     * @throws CycleRefused where there is no such session or it does not last that day
     * @throws NotAllowed for anybody but the secretariat
     */
    public void setReviewDay(int number, StateCode state, Instant at, boolean confirmed) {
        access.require(Act.WRITE, CycleThing.SESSION);
        var session = sessions.findById(number).orElseThrow(() -> CycleRefused.noSuchSession(number));
        if (!session.lasts(at)) {
            throw CycleRefused.outsideTheSession(number);
        }
        programme.set(number, state, at, confirmed);
        follow(session, state);
        audit.record("session.changed", new UUID(0, number));
    }

    private void follow(Session session, @Nullable StateCode only) {
        cycles.findBySessionNumber(session.number()).stream()
                .filter(cycle -> only == null || cycle.state().equals(only))
                .forEach(cycle -> {
                    var reviewed = programme.of(session.number(), cycle.state()).map(ReviewDay::at);
                    cycle.follow(session, reviewed.orElse(null), clock.instant());
                    cycles.save(cycle);
                });
    }

    /** Cycles follow each other as their sessions do; invented sessions stand apart. */
    private void fits(SessionSettings settings) {
        if (settings.invented()) {
            return;
        }
        for (var other : sessions.findAllByOrderByNumber()) {
            var turn = Integer.signum(Integer.compare(other.number(), settings.number()));
            if (!other.settings().invented()
                    && turn != 0
                    && turn * Integer.signum(Integer.compare(other.cycleNumber(), settings.cycle())) < 0) {
                throw CycleRefused.otherCycle(settings.number(), other.cycleNumber(), settings.cycle());
            }
        }
    }

    private String lastChanged(Session session) {
        return Optional.ofNullable(session.changedBy())
                .flatMap(people::person)
                .map(PersonSummary::name)
                .orElse("–");
    }
}
