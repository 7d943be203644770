package org.uprportal.cycle;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskId;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/** The end of review cycles: when one can be closed, and what that drops. */
@Service
@Transactional
public class Closings {

    /** The longest reason, in characters. */
    public static final int LONGEST = 1000;

    private static final String CLOSING = "cycle/close";

    private final CycleRepository cycles;
    private final Access access;
    private final CurrentActor actor;
    private final Inbox inbox;
    private final ObjectProvider<CycleEnd> ends;
    private final AuditTrail audit;
    private final PortalClock clock;

    Closings(
            CycleRepository cycles,
            Access access,
            CurrentActor actor,
            Inbox inbox,
            ObjectProvider<CycleEnd> ends,
            AuditTrail audit,
            PortalClock clock) {
        this.cycles = cycles;
        this.access = access;
        this.actor = actor;
        this.inbox = inbox;
        this.ends = ends;
        this.audit = audit;
        this.clock = clock;
    }

    /** What closing would mean; empty for whoever may not close that cycle, and while its mid-term report is not over. */
    @Transactional(readOnly = true)
    public Optional<Closing> find(CycleId id) {
        var cycle = cycle(id);
        return access.may(Act.WRITE, CycleThing.CYCLE_CLOSING, access.in(cycle.state()))
                ? closing(cycle)
                : Optional.empty();
    }

    /**
     * Closes a cycle: every open task of it ends, in all modules. What has not been implemented stays for the agenda of the
     * next consultation.
     *
     * @param seen the open tasks that whoever closes has been shown
     * @param reason why it is closed although tasks are open; may be blank where none is
     * @throws CycleRefused where it does not run or its mid-term report is not over, where another task is open than those
     *     seen, or where tasks are dropped without a reason
     * @throws NotAllowed for anybody but the focal point of that State and the secretariat
     */
    public void close(CycleId id, Set<TaskId> seen, String reason) {
        var cycle = cycle(id);
        access.require(Act.WRITE, CycleThing.CYCLE_CLOSING, access.in(cycle.state()));
        cycle.requireRunning();
        var dropped = closing(cycle).orElseThrow(CycleRefused::notYetOver).dropped();
        if (!seen.containsAll(dropped.stream().map(TaskSummary::id).toList())) {
            throw CycleRefused.otherTasksOpen();
        }
        if (!dropped.isEmpty() && reason.isBlank()) {
            throw CycleRefused.reasonMissing(dropped.size());
        }
        if (reason.length() > LONGEST) {
            throw CycleRefused.reasonTooLong(LONGEST);
        }
        cycle.close(reason.strip(), clock.instant());
        cycles.save(cycle);
        audit.record("cycle.closed", id.value());
    }

    private Optional<Closing> closing(Cycle cycle) {
        var subjects = new LinkedHashSet<UUID>(List.of(cycle.id().value()));
        subjects.addAll(named(cycle.id()));
        var open = inbox.openOf(subjects);
        return open.stream().anyMatch(task -> task.formKey().equals(CLOSING))
                ? Optional.of(new Closing(open.stream()
                        .filter(task -> !task.formKey().equals(CLOSING))
                        .toList()))
                : Optional.empty();
    }

    private Collection<UUID> named(CycleId id) {
        return actor.callAs(
                Actor.PORTAL,
                () -> ends.stream()
                        .filter(CycleEnd::named)
                        .flatMap(end -> end.subjects(id).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private Cycle cycle(CycleId id) {
        return cycles.findById(id.value()).orElseThrow(NotAllowed::here);
    }
}
