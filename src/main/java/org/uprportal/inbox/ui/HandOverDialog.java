package org.uprportal.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.uprportal.account.PersonSummary;
import org.uprportal.inbox.HandOvers;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Toast;

/** Hands tasks to a colleague, with a word why. */
class HandOverDialog extends Dialog {

    /** So many are named; of more the number is told. */
    private static final int NAMED = 3;

    HandOverDialog(List<TaskSummary> tasks, HandOvers handOvers, Runnable done) {
        var ids = tasks.stream().map(TaskSummary::id).toList();
        setHeaderTitle(getTranslation("inbox.handOver"));
        var who = new ComboBox<PersonSummary>(getTranslation("inbox.colleague"));
        var able = handOvers.colleaguesForAll(ids);
        who.setItems(able);
        if (able.isEmpty()) {
            who.setHelperText(getTranslation("inbox.noColleague"));
        }
        who.setItemLabelGenerator(PersonSummary::name);
        who.setWidthFull();
        var why = new TextArea(getTranslation("inbox.note"));
        why.setMaxLength(HandOvers.LONGEST_NOTE);
        why.setHelperText(getTranslation("inbox.note.helper"));
        why.setWidthFull();
        tasks.stream()
                .limit(NAMED)
                .forEach(task -> add(new Paragraph(
                        getTranslation(task.titleKey(), task.arguments().toArray()))));
        if (tasks.size() > NAMED) {
            add(new Paragraph(getTranslation("inbox.chosen", tasks.size())));
        }
        add(who, why);
        var give = new Button(getTranslation("inbox.handOver"), click -> {
            var colleague = who.getValue();
            if (colleague == null) {
                who.setErrorMessage(getTranslation("inbox.chooseColleague"));
                who.setInvalid(true);
            } else if (Attempt.run(this, () -> handOvers.handOverThese(ids, colleague.id(), why.getValue()))) {
                close();
                Toast.done(this, "inbox.handedOver", colleague.name());
                done.run();
            }
        });
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), give);
    }
}
