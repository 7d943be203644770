package org.uprportal.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.uprportal.account.MemberSummary;
import org.uprportal.account.ui.AccountAction;
import org.uprportal.party.CurrentActor;
import org.uprportal.privacy.Erasures;
import org.uprportal.privacy.PersonalRecords;

/** Erasing, in the list of accounts. */
@Component
@Profile("!command-line")
class EraseAccount implements AccountAction {

    private final PersonalRecords records;
    private final Erasures erasures;
    private final CurrentActor actor;

    EraseAccount(PersonalRecords records, Erasures erasures, CurrentActor actor) {
        this.records = records;
        this.erasures = erasures;
        this.actor = actor;
    }

    @Override
    public Button button(MemberSummary account, Runnable done) {
        var page = UI.getCurrent();
        var button = new Button(
                page.getTranslation("privacy.erase"),
                click -> new EraseDialog(records, erasures, account.id(), done).open());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        button.setAriaLabel(page.getTranslation("privacy.erase.whom", account.name()));
        button.setEnabled(!account.id().equals(actor.get().person()));
        return button;
    }
}
