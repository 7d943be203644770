package org.uprportal.monitor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.submission.Publications;

/** All States of a session in a table, for the secretariat. */
@Service
@Transactional(readOnly = true)
public class SessionBoards {

    private final Boards boards;
    private final Cycles cycles;
    private final Publications publications;
    private final ResponseDesk responses;
    private final Access access;
    private final PortalClock clock;

    SessionBoards(
            Boards boards,
            Cycles cycles,
            Publications publications,
            ResponseDesk responses,
            Access access,
            PortalClock clock) {
        this.boards = boards;
        this.cycles = cycles;
        this.publications = publications;
        this.responses = responses;
        this.access = access;
        this.clock = clock;
    }

    /** Whether the actor follows whole sessions. */
    public boolean mayOpen() {
        return access.may(Act.READ, MonitorThing.MONITORED_SESSION);
    }

    /** The sessions that have a review in the portal, by number. @throws NotAllowed for anybody but the secretariat */
    public List<Integer> sessions() {
        access.require(Act.READ, MonitorThing.MONITORED_SESSION);
        return cycles.all().stream()
                .map(CycleSummary::session)
                .distinct()
                .sorted()
                .toList();
    }

    /** The session of which a review is not over and comes next. @throws NotAllowed for anybody but the secretariat */
    public Optional<Integer> present() {
        access.require(Act.READ, MonitorThing.MONITORED_SESSION);
        var now = clock.instant();
        return cycles.all().stream()
                .filter(one -> Calendar.next(one, now) != null)
                .map(CycleSummary::session)
                .min(Comparator.naturalOrder());
    }

    /**
     * A part of the States of a session, in a fixed number of statements.
     *
     * @param order of the States, as the reader's language has it
     * @throws NotAllowed for anybody but the secretariat
     */
    public Part<SessionRow> rows(int session, Comparator<StateCode> order, int offset, int most) {
        access.require(Act.READ, MonitorThing.MONITORED_SESSION);
        var all = cycles.all().stream()
                .filter(one -> one.session() == session)
                .sorted(Comparator.comparing(CycleSummary::state, order))
                .toList();
        var part = Part.of(all, offset, most);
        var ids = part.rows().stream().map(CycleSummary::id).toList();
        var filed = publications.countFiled(ids);
        var sent = responses.sent(ids);
        return new Part<>(
                boards.rows(part.rows(), null).stream()
                        .map(one -> new SessionRow(
                                one,
                                filed.getOrDefault(one.cycle().id(), 0),
                                sent.get(one.cycle().id())))
                        .toList(),
                part.total());
    }
}
