package org.uprportal.cycle.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.stream.Collectors;
import org.uprportal.cycle.Closing;
import org.uprportal.cycle.Closings;
import org.uprportal.cycle.CycleId;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Problem;

/** Closes a cycle: names every open task that would be dropped, asks why, and asks once more. */
class ClosingCard extends Card {

    private final Problem problem = new Problem();

    ClosingCard(CycleId cycle, Closing closing, Closings closings, KeptTexts texts, Instant now, Runnable closed) {
        super("cycle.close.title");
        add(new Paragraph(getTranslation("cycle.close.effect")));
        var reason = new TextArea(getTranslation("cycle.close.reason"));
        reason.setMaxLength(Closings.LONGEST);
        reason.setWidthFull();
        var kept = KeptField.of(reason, "closing/" + cycle.value(), texts);
        reason.setVisible(!closing.dropped().isEmpty());
        if (!closing.dropped().isEmpty()) {
            var list = Parts.of("upr-people", closing.dropped(), task -> item(task, now));
            add(
                    new Paragraph(getTranslation(
                            "cycle.close.dropped", closing.dropped().size())),
                    list,
                    reason);
        }
        add(problem, new Button(getTranslation("cycle.close"), click -> {
            if (!closing.dropped().isEmpty() && reason.isEmpty()) {
                problem.say(
                        getTranslation("cycle.reasonMissing", closing.dropped().size()));
                reason.focus();
                return;
            }
            problem.say("");
            ask(closing, () -> {
                var seen = closing.dropped().stream().map(TaskSummary::id).collect(Collectors.toSet());
                if (Attempt.run(this, problem::say, () -> closings.close(cycle, seen, reason.getValue()))) {
                    kept.sent();
                    closed.run();
                }
            });
        }));
    }

    private ListItem item(TaskSummary task, Instant now) {
        var item = new ListItem(
                new Span(getTranslation(task.titleKey(), task.arguments().toArray()) + " "));
        if (task.due() != null) {
            item.add(new DueBadge(task.due(), now));
        }
        return item;
    }

    private void ask(Closing closing, Runnable agreed) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("cycle.close.title"));
        dialog.setText(
                closing.dropped().isEmpty()
                        ? getTranslation("cycle.close.effect")
                        : getTranslation(
                                        "cycle.close.dropped", closing.dropped().size()) + " "
                                + getTranslation("cycle.close.effect"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("platform.cancel"));
        dialog.setConfirmText(getTranslation("cycle.close"));
        dialog.addConfirmListener(confirmed -> agreed.run());
        dialog.open();
    }
}
