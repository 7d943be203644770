package org.uprportal.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.uprportal.inbox.HandOvers;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskId;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.platform.ui.Attempt;

/** What can be done with several tasks at once: choose all of this page, take, give back, hand over. */
class BulkBar extends Div {

    /** What has been done, and with how many. */
    interface Done {
        void tell(String key, int number);
    }

    private final transient HandOvers handOvers;
    private final transient Done done;
    private final transient List<TaskList> lists = new ArrayList<>();
    private final Checkbox all = new Checkbox(getTranslation("inbox.chooseAll"));
    private final Span chosen = new Span();
    private final Div acts = new Div();

    BulkBar(HandOvers handOvers, Inbox inbox, Done done) {
        this.handOvers = handOvers;
        this.done = done;
        addClassName("upr-bulk");
        chosen.getElement().setAttribute("role", "status");
        acts.addClassName("upr-buttons");
        acts.add(
                new Button(getTranslation("inbox.claim"), click -> act("inbox.claimedThese", inbox::claimAll)),
                new Button(getTranslation("inbox.release"), click -> act("inbox.releasedThese", inbox::releaseAll)),
                new Button(getTranslation("inbox.handOver"), click -> handOver()));
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                lists.forEach(list -> list.chooseAll(change.getValue()));
            }
        });
        add(all, chosen, acts);
        count();
    }

    /** The bar is about this list too. */
    void over(TaskList list) {
        lists.add(list);
        list.whenChosen(this::count);
    }

    private void count() {
        var number = chosen().size();
        chosen.setText(number == 0 ? "" : getTranslation("inbox.chosen", number));
        acts.setVisible(number > 0);
        if (number == 0) {
            all.setValue(false);
        }
    }

    private List<TaskSummary> chosen() {
        return lists.stream().flatMap(list -> list.chosen().stream()).toList();
    }

    private void act(String key, ToIntFunction<List<TaskId>> work) {
        var ids = chosen().stream().map(TaskSummary::id).toList();
        Attempt.run(this, () -> done.tell(key, work.applyAsInt(ids)));
    }

    private void handOver() {
        var these = chosen();
        Attempt.run(
                this,
                () -> new HandOverDialog(these, handOvers, () -> done.tell("inbox.handedOverThese", these.size()))
                        .open());
    }
}
