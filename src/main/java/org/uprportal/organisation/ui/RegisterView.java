package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import org.uprportal.organisation.Applications;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.RegistrationForm;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.SourceMarks;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Fields;
import org.uprportal.platform.ui.Page;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;

/**
 * Where an organisation registers itself: open to everybody, without account or invitation.
 *
 * <p>What comes in is one form of plain texts; a letter to its address must confirm it before anybody sees it. The answer is
 * the same whether the address is known or not. Refused are unusable forms, and too many of them.
 */
@Route(OrganisationNavigation.REGISTER)
@AnonymousAllowed
class RegisterView extends Page {

    private final transient Applications applications;
    private final transient SourceMarks sources;
    private final TextField name = new TextField(getTranslation("organisation.name"));
    private final RadioButtonGroup<PartyKind> kind = new RadioButtonGroup<>(getTranslation("organisation.kind"));
    private final ComboBox<StateSummary> state = new ComboBox<>(getTranslation("organisation.register.state"));
    private final TextArea about = new TextArea(getTranslation("organisation.register.about"));
    private final TextField website = new TextField(getTranslation("organisation.website"));
    private final TextField applicant = new TextField(getTranslation("organisation.register.applicant"));
    private final EmailField email = new EmailField(getTranslation("organisation.register.email"));
    private final Checkbox understood = new Checkbox(getTranslation("organisation.register.understood"));

    private final Fields<RegistrationForm> fields = new Fields<>();

    RegisterView(Applications applications, States states, SourceMarks sources) {
        super("organisation.register.title");
        this.applications = applications;
        this.sources = sources;
        lead("organisation.register.lead", applications.decisionDays());
        var criteria = new Anchor(OrganisationNavigation.criteria(), getTranslation("organisation.criteria.title"));
        criteria.setRouterIgnore(false);
        add(criteria, form(states), whoSeesWhat());
    }

    private Card form(States states) {
        kind.setItems(
                Arrays.stream(PartyKind.values()).filter(PartyKind::stakeholder).toList());
        kind.setItemLabelGenerator(one -> getTranslation("organisation.kind." + one));
        kind.setValue(PartyKind.CSO);
        state.setItems(states.all(getLocale()));
        state.setItemLabelGenerator(one -> one.name(getLocale()));
        about.setHelperText(getTranslation("organisation.register.about.helper"));
        website.setHelperText(getTranslation("organisation.register.website.helper"));
        applicant.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NAME);
        email.setHelperText(getTranslation("organisation.register.email.helper"));
        fields.text(name, OrganisationProfile.LONGEST_NAME).needed();
        fields.of(kind).needed();
        fields.of(state).needed();
        fields.text(about, RegistrationForm.LONGEST_ABOUT).needed();
        fields.text(website, OrganisationProfile.LONGEST_LINE)
                .rule(address -> OrganisationProfile.address(address.strip()), "organisation.badWebsite");
        fields.text(applicant, RegistrationForm.LONGEST_PERSON).needed();
        fields.email(email).needed();
        for (var field : new com.vaadin.flow.component.HasSize[] {name, state, about, website, applicant, email}) {
            field.setWidthFull();
        }
        var card = new Card("organisation.register.form");
        card.add(name, kind, state, about, website, applicant, email);
        return card;
    }

    private Card whoSeesWhat() {
        var card = new Card("organisation.register.whoSees");
        var list = new UnorderedList();
        for (var key : new String[] {"deciders", "governments", "hidden", "forgotten"}) {
            list.add(new ListItem(getTranslation("organisation.register.whoSees." + key)));
        }
        var send = new Button(getTranslation("organisation.register.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setEnabled(false);
        understood.addValueChangeListener(change -> send.setEnabled(change.getValue()));
        card.add(list, understood, send);
        return card;
    }

    private String source() {
        var request = VaadinRequest.getCurrent();
        return sources.of(request == null ? "" : String.valueOf(request.getRemoteAddr()));
    }

    private void send() {
        if (!fields.whole()) {
            return;
        }
        var form = new RegistrationForm(
                kind.getValue(),
                state.getValue().code(),
                name.getValue().strip(),
                about.getValue().strip(),
                website.getValue().strip(),
                applicant.getValue().strip(),
                email.getValue().strip(),
                getLocale());
        if (Attempt.run(this, () -> applications.apply(form, source()))) {
            clear();
            var card = new Card("organisation.register.sent");
            card.add(new Paragraph(getTranslation("organisation.register.sent.text")));
            add(card);
        }
    }
}
