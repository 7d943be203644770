package org.uprportal.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.uprportal.party.PersonId;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.privacy.PersonalRecords;

/**
 * Before an administrator erases somebody's account: what goes, what stays, and which account at the identity provider is
 * left to whoever runs it. The name must be typed.
 */
class EraseDialog extends Dialog {

    EraseDialog(PersonalRecords records, PersonId person, Runnable done) {
        var preview = records.preview(person);
        setHeaderTitle(getTranslation("privacy.erase.whom", preview.name()));
        var facts = new UnorderedList(
                new ListItem(getTranslation("privacy.erase.goes")),
                new ListItem(getTranslation("privacy.erase.stays")));
        if (preview.lastOwner()) {
            facts.add(new ListItem(getTranslation("privacy.erase.lastOwner")));
        }
        if (preview.alone()) {
            facts.add(new ListItem(getTranslation("privacy.erase.alone")));
        }
        if (preview.subject() != null) {
            facts.add(new ListItem(getTranslation("privacy.erase.provider", preview.subject())));
        }
        var typed = new TextField(getTranslation("privacy.erase.type", preview.name()));
        typed.setWidthFull();
        typed.setMaxLength(200);
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        var erase = new Button(
                getTranslation("privacy.erase"),
                click -> Attempt.run(this, () -> {
                    records.erase(person);
                    close();
                    done.run();
                }));
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
        erase.setEnabled(false);
        typed.addValueChangeListener(change -> erase.setEnabled(!preview.lastOwner()
                && change.getValue().strip().equals(preview.name().strip())));
        add(facts, typed);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), erase);
    }
}
