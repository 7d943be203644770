package org.uprportal.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.party.PersonId;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.Rows;

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
    private final transient Map<TaskSummary, Checkbox> choices = new LinkedHashMap<>();
    private transient Runnable whenChosen = () -> {};

    /** How a State is called in the reader's language. */
    interface StateNaming {
        String nameOf(org.uprportal.state.StateCode state);
    }

    TaskList(
            List<TaskSummary> tasks,
            Instant now,
            @Nullable PersonId me,
            StateNaming states,
            @Nullable Actions actions,
            boolean first) {
        addClassName("upr-tasks");
        this.now = now;
        this.me = me;
        this.states = states;
        this.actions = actions;
        Rows.into(this, tasks, task -> row(task, first && task == tasks.getFirst()));
    }

    /** Calls this whenever other tasks are chosen. */
    void whenChosen(Runnable then) {
        whenChosen = then;
    }

    /** The tasks that are chosen now. */
    List<TaskSummary> chosen() {
        return choices.entrySet().stream()
                .filter(one -> one.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Chooses all, or none. */
    void chooseAll(boolean yes) {
        choices.values().forEach(one -> one.setValue(yes));
    }

    private ListItem row(TaskSummary task, boolean first) {
        var title = getTranslation(task.titleKey(), task.arguments().toArray());
        var text = new Div();
        text.addClassName("upr-task-text");
        var strong = new Span(title);
        strong.addClassName("upr-task-title");
        text.add(strong, about(task));
        var row = new ListItem();
        row.addClassName("upr-task");
        if (actions != null) {
            row.add(choice(task, title));
        }
        row.add(text);
        if (task.due() != null) {
            row.add(new DueBadge(task.due(), now));
        }
        var open = new Anchor(task.path(), getTranslation("inbox.open"));
        open.addClassNames("upr-button", first ? "upr-button-first" : "upr-button-next");
        open.setAriaLabel(getTranslation("inbox.openTask", title));
        row.add(open);
        if (actions != null) {
            row.add(more(task, title, actions));
        }
        return row;
    }

    private Checkbox choice(TaskSummary task, String title) {
        var box = new Checkbox();
        box.setAriaLabel(getTranslation("inbox.choose", title));
        box.addValueChangeListener(change -> whenChosen.run());
        choices.put(task, box);
        return box;
    }

    private Span about(TaskSummary task) {
        var stake = getTranslation("inbox.forState", states.nameOf(task.state()));
        if (task.insteadOf() != null) {
            stake += " · " + getTranslation("inbox.insteadOf", task.insteadOf());
        } else if (task.claimedByName() != null) {
            stake += " · "
                    + (Objects.equals(task.claimedBy(), me)
                            ? getTranslation("inbox.mine")
                            : getTranslation("inbox.takenBy", task.claimedByName()));
        }
        var line = new Span(stake);
        line.addClassName("upr-muted");
        return line;
    }

    /** The menu is made when somebody asks for it: a list of many rows stays light. */
    private NativeButton more(TaskSummary task, String title, Actions offered) {
        var button = new NativeButton("⋯");
        button.addClassName("upr-more");
        button.setAriaLabel(getTranslation("inbox.moreFor", title));
        button.getElement().setAttribute("aria-haspopup", "true");
        button.addClickListener(click -> menu(task, button, offered));
        return button;
    }

    private void menu(TaskSummary task, NativeButton button, Actions offered) {
        var popover = new Popover();
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("inbox.more"));
        popover.setAutofocus(true);
        popover.setOpenOnClick(false);
        var list = new Div();
        list.addClassName("upr-menu");
        if (task.claimedBy() == null || task.insteadOf() != null) {
            list.add(item(popover, "inbox.claim", () -> offered.claim(task)));
        } else if (Objects.equals(task.claimedBy(), me)) {
            list.add(item(popover, "inbox.release", () -> offered.release(task)));
        }
        list.add(item(popover, "inbox.handOver", () -> offered.handOver(task)));
        list.add(item(popover, "inbox.trace", () -> offered.trace(task)));
        popover.add(list);
        popover.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                popover.removeFromParent();
            }
        });
        add(popover);
        popover.open();
    }

    private Button item(Popover menu, String key, Runnable work) {
        var item = new Button(getTranslation(key), click -> {
            menu.close();
            work.run();
        });
        item.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return item;
    }
}
