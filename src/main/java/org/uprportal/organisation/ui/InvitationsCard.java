package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Locale;
import org.uprportal.account.InvitationSummary;
import org.uprportal.account.Invitations;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyId;
import org.uprportal.platform.EmailAddress;
import org.uprportal.platform.Messages;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Toast;

/** Invitations to act for a party: those that are open, and a new one. */
class InvitationsCard extends Card {

    private final transient Invitations invitations;
    private final transient Runnable again;

    InvitationsCard(PartyId party, Invitations invitations, Runnable again) {
        super("organisation.people.invitations");
        this.invitations = invitations;
        this.again = again;
        add(new Paragraph(getTranslation("organisation.people.invitations.lead")));
        var open = invitations.open(party);
        if (!open.isEmpty()) {
            add(Parts.of("upr-people", open, this::row));
        }
        add(form(party));
    }

    private ListItem row(InvitationSummary one) {
        var until = new Span(getTranslation(
                "organisation.people.invitations.until",
                getTranslation("party.role." + one.role()),
                Dates.day(one.expiresAt(), getLocale())));
        until.addClassName("upr-muted");
        var withdraw = new Button(getTranslation("organisation.people.withdraw"), click -> {
            if (Attempt.run(this, () -> invitations.withdraw(one.id()))) {
                again.run();
            }
        });
        withdraw.setAriaLabel(getTranslation("organisation.people.withdraw.whom", one.email()));
        return new ListItem(new Span(one.email()), until, withdraw);
    }

    private Div form(PartyId party) {
        var address = new EmailField(getTranslation("organisation.people.address"));
        address.setMaxLength(EmailAddress.LONGEST);
        var role = new Select<MemberRole>();
        role.setLabel(getTranslation("organisation.people.role"));
        role.setItems(MemberRole.values());
        role.setItemLabelGenerator(one -> getTranslation("party.role." + one));
        role.setValue(MemberRole.EDITOR);
        var language = new Select<Locale>();
        language.setLabel(getTranslation("organisation.people.language"));
        language.setItems(Messages.LANGUAGES);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(Locale.forLanguageTag(getLocale().getLanguage()));
        var invite = new Button(getTranslation("organisation.people.invite"), click -> {
            if (Attempt.run(
                    this, () -> invitations.invite(party, address.getValue(), language.getValue(), role.getValue()))) {
                Toast.done(this, "organisation.people.invited", address.getValue());
                again.run();
            }
        });
        var row = new Div(address, role, language, invite);
        row.addClassName("upr-inline");
        return row;
    }
}
