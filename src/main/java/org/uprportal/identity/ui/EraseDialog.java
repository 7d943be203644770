package org.uprportal.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.uprportal.identity.PersonId;
import org.uprportal.identity.PersonalRecords;
import org.uprportal.platform.ui.Attempt;

/**
 * Before an administrator erases somebody's account: what goes, what stays, and which account at the identity provider is
 * left to whoever runs it. The name must be typed.
 */
class EraseDialog extends Dialog {

    EraseDialog(PersonalRecords records, PersonId person, Runnable done) {
        var preview = records.preview(person);
        setHeaderTitle(getTranslation("identity.erase.whom", preview.name()));
        var facts = new UnorderedList(
                new ListItem(getTranslation("identity.erase.goes")),
                new ListItem(getTranslation("identity.erase.stays")));
        if (preview.lastOwner()) {
            facts.add(new ListItem(getTranslation("identity.erase.lastOwner")));
        }
        if (preview.alone()) {
            facts.add(new ListItem(getTranslation("identity.erase.alone")));
        }
        if (preview.subject() != null) {
            facts.add(new ListItem(getTranslation("identity.erase.provider", preview.subject())));
        }
        var typed = new TextField(getTranslation("identity.erase.type", preview.name()));
        typed.setWidthFull();
        typed.setMaxLength(200);
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        var erase = new Button(
                getTranslation("identity.erase"),
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
