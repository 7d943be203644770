package org.uprportal.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.uprportal.inbox.HandOvers;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.Substitutions;
import org.uprportal.inbox.TaskCount;
import org.uprportal.inbox.TaskOrder;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.ui.StateNames;

/**
 * All of a person's waiting work: their own, and that of the groups they belong to. A part at a time is fetched and drawn;
 * what is shown, and how it is grouped, stands in the address.
 */
@Route("tasks")
@PermitAll
class InboxView extends Page implements BeforeEnterObserver, TaskList.Actions {

    private final transient Inbox inbox;
    private final transient HandOvers handOvers;
    private final transient Substitutions substitutions;
    private final transient CurrentActor actor;
    private final transient PortalClock clock;
    private final transient StateNames states;
    private transient InboxAddress address = InboxAddress.START;

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
        address = InboxAddress.of(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        clear();
        var me = actor.get().person();
        var counts = inbox.counts();
        lead("inbox.lead", total(counts));
        if (counts.isEmpty()) {
            add(new EmptyState("inbox.empty"));
        } else {
            add(new InboxFilters(address, counts, states, this::go));
            list(counts);
        }
        if (me != null) {
            add(new AbsenceCard(
                    substitutions,
                    me,
                    substitutions.colleagues(),
                    LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA),
                    this::show));
        }
    }

    private void list(List<TaskCount> counts) {
        var taken = counts.stream().filter(address.filter()::takes).toList();
        var total = total(taken);
        if (total == 0) {
            add(new EmptyState("inbox.noneOfThese"));
            return;
        }
        var page = Pager.asked(address.page(), total);
        var shown = inbox.mine(address.filter(), Pager.offset(page), Pager.ROWS);
        var card = new Card("inbox.shown", total);
        var bulk = new BulkBar(handOvers, inbox, this::done);
        card.add(bulk);
        groups(shown, taken).forEach(card::add);
        card.getChildren()
                .filter(TaskList.class::isInstance)
                .map(TaskList.class::cast)
                .forEach(bulk::over);
        card.add(new Pager(page, total, address::atPage));
        add(card);
    }

    /** One list, or one below each group's name and count. */
    private List<Component> groups(List<TaskSummary> shown, List<TaskCount> counts) {
        var order = address.filter().order();
        var parts = new ArrayList<Component>();
        for (int from = 0, to; from < shown.size(); from = to) {
            var group = groupOf(order, shown.get(from));
            for (to = from; to < shown.size() && groupOf(order, shown.get(to)).equals(group); ) {
                to++;
            }
            if (order != TaskOrder.DUE) {
                var first = shown.get(from);
                var all = total(counts.stream()
                        .filter(one -> order.groupOf(one.formKey(), one.state().value())
                                .equals(group))
                        .toList());
                var heading = new H2(getTranslation("inbox.group", InboxNames.group(this, order, first, states), all));
                heading.addClassName("upr-group");
                parts.add(heading);
            }
            parts.add(new TaskList(
                    shown.subList(from, to), clock.instant(), actor.get().person(), states::nameOf, this, from == 0));
        }
        return parts;
    }

    private static String groupOf(TaskOrder order, TaskSummary task) {
        return order.groupOf(task.formKey(), task.state().value());
    }

    private static int total(List<TaskCount> counts) {
        return counts.stream().mapToInt(TaskCount::count).sum();
    }

    private void go(InboxAddress to) {
        UI.getCurrent().navigate(InboxNavigation.TASKS, new QueryParameters(to.parameters()));
    }

    private void done(String key, int number) {
        show();
        Toast.done(this, key, number);
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
        Attempt.run(this, () -> new HandOverDialog(List.of(task), handOvers, this::show).open());
    }

    @Override
    public void trace(TaskSummary task) {
        Attempt.run(this, () -> new TraceDialog(task, handOvers.traceOf(task.id())).open());
    }
}
