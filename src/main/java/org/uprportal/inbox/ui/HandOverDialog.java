package org.uprportal.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.uprportal.account.PersonSummary;
import org.uprportal.inbox.HandOvers;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Toast;

/** Hands one task to a colleague, with a word why. */
class HandOverDialog extends Dialog {

    HandOverDialog(TaskSummary task, HandOvers handOvers, Runnable done) {
        setHeaderTitle(getTranslation("inbox.handOver"));
        var who = new ComboBox<PersonSummary>(getTranslation("inbox.colleague"));
        who.setItems(handOvers.colleaguesFor(task.id()));
        who.setItemLabelGenerator(PersonSummary::name);
        who.setWidthFull();
        var why = new TextArea(getTranslation("inbox.note"));
        why.setMaxLength(HandOvers.LONGEST_NOTE);
        why.setHelperText(getTranslation("inbox.note.helper"));
        why.setWidthFull();
        add(new Paragraph(getTranslation(task.titleKey(), task.arguments().toArray())), who, why);
        var give = new Button(getTranslation("inbox.handOver"), click -> {
            var colleague = who.getValue();
            if (colleague == null) {
                who.setErrorMessage(getTranslation("inbox.chooseColleague"));
                who.setInvalid(true);
            } else if (Attempt.run(this, () -> handOvers.handOver(task.id(), colleague.id(), why.getValue()))) {
                close();
                Toast.done(this, "inbox.handedOver", colleague.name());
                done.run();
            }
        });
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), give);
    }
}
