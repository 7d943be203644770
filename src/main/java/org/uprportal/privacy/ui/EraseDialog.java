package org.uprportal.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.uprportal.party.PersonId;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Dates;
import org.uprportal.privacy.AnnouncedErasure;
import org.uprportal.privacy.ErasurePreview;
import org.uprportal.privacy.Erasures;
import org.uprportal.privacy.PersonalRecords;

/**
 * Before an administrator announces the erasure of somebody's account: what goes, what stays, who may stop it until when, and
 * which account at the identity provider is left to whoever runs it. The name must be typed. Once announced: to stop it, or as
 * the second administrator to agree.
 */
class EraseDialog extends Dialog {

    private final transient Erasures erasures;
    private final PersonId person;
    private final transient Runnable done;

    EraseDialog(PersonalRecords records, Erasures erasures, PersonId person, Runnable done) {
        this.erasures = erasures;
        this.person = person;
        this.done = done;
        var preview = records.preview(person);
        setHeaderTitle(getTranslation("privacy.erase.whom", preview.name()));
        add(facts(preview));
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()));
        erasures.announced(person).ifPresentOrElse(this::announced, () -> announce(preview));
    }

    private UnorderedList facts(ErasurePreview preview) {
        var facts = new UnorderedList(
                new ListItem(getTranslation("privacy.erase.goes")),
                new ListItem(getTranslation("privacy.erase.stays")),
                new ListItem(getTranslation("privacy.erase.announced")));
        if (preview.lastOwner()) {
            facts.add(new ListItem(getTranslation("privacy.erase.lastOwner")));
        }
        if (preview.lastOfOffice()) {
            facts.add(new ListItem(getTranslation("account.lastOfOffice")));
        }
        if (preview.alone()) {
            facts.add(
                    new ListItem(getTranslation("privacy.erase.alone")),
                    new ListItem(getTranslation("privacy.erase.second")));
        }
        if (preview.subject() != null) {
            facts.add(new ListItem(getTranslation("privacy.erase.provider", preview.subject())));
        }
        return facts;
    }

    private void announce(ErasurePreview preview) {
        var typed = new TextField(getTranslation("privacy.erase.type", preview.name()));
        typed.setWidthFull();
        typed.setMaxLength(200);
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        var erase = button("privacy.erase.announce", () -> erasures.announce(person));
        erase.setEnabled(false);
        typed.addValueChangeListener(change -> erase.setEnabled(!preview.lastOwner()
                && !preview.lastOfOffice()
                && change.getValue().strip().equals(preview.name().strip())));
        add(typed);
        getFooter().add(erase);
    }

    private void announced(AnnouncedErasure one) {
        add(new Paragraph(getTranslation("privacy.erase.due", Dates.geneva(one.due(), getLocale()))));
        getFooter().add(button("privacy.erase.stop", () -> erasures.stop(person)));
        if (one.mayAgree()) {
            getFooter().add(button("privacy.erase.agree", () -> erasures.agree(person)));
        }
    }

    private Button button(String key, Runnable work) {
        var button = new Button(
                getTranslation(key),
                click -> Attempt.run(this, () -> {
                    work.run();
                    close();
                    done.run();
                }));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
