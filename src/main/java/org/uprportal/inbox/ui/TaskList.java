package org.uprportal.inbox.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.party.PersonId;
import org.uprportal.platform.ui.DueBadge;

/** Tasks as a list: what, for which State, until when, whose; one click opens the page where it is done. */
class TaskList extends UnorderedList {

    /** What one can do with a task besides opening it. */
    interface Actions {

        void claim(TaskSummary task);

        void release(TaskSummary task);

        void handOver(TaskSummary task);

        void trace(TaskSummary task);
    }

    private final transient Instant now;
    private final @Nullable PersonId me;
    private final transient @Nullable Actions actions;
    private final transient StateNaming states;

    /** How a State is called in the reader's language. */
    interface StateNaming {
        String nameOf(org.uprportal.state.StateCode state);
    }

    TaskList(
            List<TaskSummary> tasks,
            Instant now,
            @Nullable PersonId me,
            StateNaming states,
            @Nullable Actions actions) {
        addClassName("upr-tasks");
        this.now = now;
        this.me = me;
        this.states = states;
        this.actions = actions;
        for (int i = 0; i < tasks.size(); i++) {
            add(row(tasks.get(i), i == 0));
        }
    }

    private ListItem row(TaskSummary task, boolean first) {
        var title = getTranslation(task.titleKey(), task.arguments().toArray());
        var text = new Div();
        text.addClassName("upr-task-text");
        var strong = new Span(title);
        strong.addClassName("upr-task-title");
        text.add(strong, about(task));
        var open = new Button(
                getTranslation("inbox.open"), click -> UI.getCurrent().navigate(task.path()));
        open.setAriaLabel(getTranslation("inbox.openTask", title));
        if (first) {
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        var row = new ListItem(text);
        row.addClassName("upr-task");
        if (task.due() != null) {
            row.add(new DueBadge(task.due(), now));
        }
        row.add(open);
        if (actions != null) {
            row.add(more(task, title));
        }
        return row;
    }

    private Span about(TaskSummary task) {
        var stake = getTranslation("inbox.forState", states.nameOf(task.state()));
        if (task.insteadOf() != null) {
            stake += " · " + getTranslation("inbox.insteadOf", task.insteadOf());
        } else if (task.claimedByName() != null) {
            stake += " · "
                    + (task.claimedBy().equals(me)
                            ? getTranslation("inbox.mine")
                            : getTranslation("inbox.takenBy", task.claimedByName()));
        }
        var line = new Span(stake);
        line.addClassName("upr-muted");
        return line;
    }

    private MenuBar more(TaskSummary task, String title) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY);
        var root = bar.addItem("⋯");
        root.setAriaLabel(getTranslation("inbox.moreFor", title));
        var menu = root.getSubMenu();
        if (task.claimedBy() == null || task.insteadOf() != null) {
            menu.addItem(getTranslation("inbox.claim"), click -> actions.claim(task));
        } else if (task.claimedBy().equals(me)) {
            menu.addItem(getTranslation("inbox.release"), click -> actions.release(task));
        }
        menu.addItem(getTranslation("inbox.handOver"), click -> actions.handOver(task));
        menu.addItem(getTranslation("inbox.trace"), click -> actions.trace(task));
        return bar;
    }
}
