package org.uprportal.cycle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Thing;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/** The sessions of the Working Group and their settings, kept by the OHCHR secretariat. */
@Service
@Transactional
public class Sessions {

    private final SessionRepository sessions;
    private final CycleRepository cycles;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Sessions(SessionRepository sessions, CycleRepository cycles, Access access, AuditTrail audit, PortalClock clock) {
        this.sessions = sessions;
        this.cycles = cycles;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** All sessions by number. Open to everybody. */
    @Transactional(readOnly = true)
    public List<SessionSettings> all() {
        return sessions.findAllByOrderByNumber().stream().map(Session::settings).toList();
    }

    /** One session. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<SessionSettings> find(int number) {
        return sessions.findById(number).map(Session::settings);
    }

    /**
     * Changes a session, or adds one. Its running cycles follow, except for dates that have passed or were moved by hand.
     *
     * @throws CycleRefused where the dates are out of the procedure's order or a limit is not above zero
     * @throws NotAllowed for anybody but the secretariat
     */
    public void change(SessionSettings settings) {
        access.require(Act.WRITE, Thing.SESSION);
        var known = sessions.findById(settings.number());
        known.ifPresent(session -> session.change(settings));
        var session = known.orElseGet(() -> sessions.save(new Session(settings)));
        cycles.findBySessionNumber(settings.number()).forEach(cycle -> {
            cycle.follow(session, clock.instant());
            cycles.save(cycle);
        });
        audit.record("session.changed", new UUID(0, settings.number()));
    }
}
