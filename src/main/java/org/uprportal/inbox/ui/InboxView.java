package org.uprportal.inbox.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.uprportal.inbox.HandOvers;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.Substitutions;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;

/** All of a person's waiting work: their own, and that of the groups they belong to. */
@Route("tasks")
@PermitAll
class InboxView extends Page implements BeforeEnterObserver, TaskList.Actions {

    private final transient Inbox inbox;
    private final transient HandOvers handOvers;
    private final transient Substitutions substitutions;
    private final transient CurrentActor actor;
    private final transient PortalClock clock;
    private final transient StateNames states;

    InboxView(
            Inbox inbox,
            HandOvers handOvers,
            Substitutions substitutions,
            CurrentActor actor,
            PortalClock clock,
            StateNames states) {
        super("inbox.title");
        this.inbox = inbox;
        this.handOvers = handOvers;
        this.substitutions = substitutions;
        this.actor = actor;
        this.clock = clock;
        this.states = states;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        clear();
        var me = actor.get().person();
        var all = inbox.mine();
        lead("inbox.lead", all.size());
        var mine = all.stream()
                .filter(task -> task.claimedBy() != null && task.claimedBy().equals(me))
                .toList();
        var open = all.stream().filter(task -> task.claimedBy() == null).toList();
        var others = all.stream()
                .filter(task -> task.claimedBy() != null && !task.claimedBy().equals(me))
                .toList();
        if (all.isEmpty()) {
            add(new EmptyState("inbox.empty"));
        }
        part("inbox.mine.title", mine);
        part("inbox.groups.title", open);
        part("inbox.others.title", others);
        if (me != null) {
            add(new AbsenceCard(
                    substitutions,
                    me,
                    substitutions.colleagues(),
                    LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA),
                    this::show));
        }
    }

    private void part(String key, List<TaskSummary> tasks) {
        if (!tasks.isEmpty()) {
            var card = new Card(key, tasks.size());
            card.add(new TaskList(tasks, clock.instant(), actor.get().person(), states::nameOf, this));
            add(card);
        }
    }

    @Override
    public void claim(TaskSummary task) {
        Attempt.run(this, () -> inbox.claim(task.id()));
        show();
    }

    @Override
    public void release(TaskSummary task) {
        Attempt.run(this, () -> inbox.release(task.id()));
        show();
    }

    @Override
    public void handOver(TaskSummary task) {
        Attempt.run(this, () -> new HandOverDialog(task, handOvers, this::show).open());
    }

    @Override
    public void trace(TaskSummary task) {
        Attempt.run(this, () -> new TraceDialog(task, handOvers.traceOf(task.id())).open());
    }
}
