package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.account.MemberSummary;
import org.uprportal.inbox.HandOvers;
import org.uprportal.party.PersonId;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Toast;

/**
 * All open tasks of one person go to a colleague in one step, alone or because the person goes. Which tasks these are is
 * shown before.
 */
class TasksDialog extends Dialog {

    /** What is done when the person agrees; answers how many tasks the colleague has got. */
    interface Step {
        int take(PersonId from, @Nullable PersonId successor, String note);
    }

    TasksDialog(MemberSummary person, List<MemberSummary> all, HandOvers handOvers, Step step, Runnable done) {
        this("organisation.people.handOverTasks", person, all, handOvers, step, done);
    }

    TasksDialog(
            String key, MemberSummary person, List<MemberSummary> all, HandOvers handOvers, Step step, Runnable done) {
        var goes = !key.equals("organisation.people.handOverTasks");
        setHeaderTitle(getTranslation(key));
        var held = handOvers.heldBy(person.id());
        add(new Paragraph(getTranslation(key + ".effect", person.name())));
        var tasks = Parts.of(
                "upr-people",
                held,
                task -> new ListItem(new Span(
                        getTranslation(task.titleKey(), task.arguments().toArray()))));
        add(new Paragraph(getTranslation("organisation.people.openTasks", held.size())), tasks);
        var successor = new ComboBox<MemberSummary>(getTranslation("organisation.people.successor"));
        successor.setItems(all.stream()
                .filter(one -> !one.suspended() && !one.id().equals(person.id()))
                .toList());
        successor.setItemLabelGenerator(MemberSummary::name);
        successor.setWidthFull();
        if (goes) {
            successor.setHelperText(getTranslation("organisation.people.successor.helper"));
        }
        var note = new TextArea(getTranslation("organisation.people.note"));
        note.setMaxLength(HandOvers.LONGEST_NOTE);
        note.setWidthFull();
        if (!held.isEmpty()) {
            add(successor, note);
        }
        var agree = new Button(getTranslation(key), click -> {
            var chosen = successor.getValue();
            if (chosen == null && !goes) {
                successor.setErrorMessage(getTranslation("organisation.people.chooseSuccessor"));
                successor.setInvalid(true);
                return;
            }
            var given = new int[1];
            if (Attempt.run(
                    this,
                    () -> given[0] = step.take(person.id(), chosen == null ? null : chosen.id(), note.getValue()))) {
                close();
                Toast.done(this, "organisation.people.handedOver", given[0]);
                done.run();
            }
        });
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        agree.setEnabled(goes || !held.isEmpty());
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), agree);
    }
}
