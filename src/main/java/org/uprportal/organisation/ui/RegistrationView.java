package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.organisation.RegistrationDetails;
import org.uprportal.organisation.RegistrationForm;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.RegistrationStatus;
import org.uprportal.organisation.Registrations;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.MixedLettersChip;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.ui.StateNames;

/** One registration and the decision on it; it exists for the country team of its State and OHCHR only. */
@Route(OrganisationNavigation.REGISTRATIONS + "/:id")
@PermitAll
class RegistrationView extends PageOf<RegistrationDetails> {

    private final transient Registrations registrations;
    private final transient StateNames states;
    private final transient PortalClock clock;
    private final transient KeptTexts texts;

    RegistrationView(Registrations registrations, StateNames states, PortalClock clock, KeptTexts texts) {
        super("organisation.registrations.title");
        this.registrations = registrations;
        this.states = states;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    protected Optional<RegistrationDetails> find(UUID id) {
        return registrations.find(new RegistrationId(id));
    }

    @Override
    protected void show(RegistrationDetails one) {
        clear();
        title(one.summary().name());
        lead("organisation.vet.lead");
        add(facts(one));
        text("organisation.standing.reasonGiven", one.reason());
        text("organisation.appeal.why", one.appeal());
        text("organisation.standing.appealReason", one.appealReason());
        if (one.mine()) {
            add(decision(one));
        } else if (one.refusedByMe() && one.summary().status() == RegistrationStatus.APPEALED) {
            add(new Paragraph(getTranslation("organisation.registration.samePerson")));
        }
    }

    private Card facts(RegistrationDetails one) {
        var card = new Card("organisation.vet.facts");
        card.with(new RegistrationChip(one.summary().status()));
        var facts = new DescriptionList();
        facts.addClassName("upr-facts");
        fact(
                facts,
                "organisation.kind",
                getTranslation("organisation.kind." + one.summary().kind()));
        fact(facts, "organisation.state", states.nameOf(one.summary().state()));
        fact(facts, "organisation.about", one.about());
        fact(facts, "organisation.website", one.website());
        fact(facts, "organisation.vet.applicant", one.applicant().name());
        fact(facts, "organisation.vet.email", one.applicant().email());
        var criteria = new Anchor(OrganisationNavigation.criteria(), getTranslation("organisation.criteria.title"));
        criteria.setRouterIgnore(false);
        if (MixedLettersChip.due(one.summary().name(), one.applicant().name())) {
            card.add(new MixedLettersChip(), new Paragraph(getTranslation("organisation.mixedLetters.text")));
        }
        card.add(facts, criteria);
        return card;
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            var text = new Span(value);
            text.addClassName("upr-prose");
            text.getElement().setAttribute("dir", "auto");
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(text));
        }
    }

    private void text(String key, @Nullable String value) {
        if (value != null) {
            var card = new Card(key);
            var prose = new Div(value);
            prose.addClassName("upr-prose");
            prose.getElement().setAttribute("dir", "auto");
            card.add(prose);
            add(card);
        }
    }

    private Card decision(RegistrationDetails one) {
        var id = one.summary().id();
        var card = new Card("organisation.vet.decision");
        card.with(new DueBadge(one.summary().decideBy(), clock.instant()));
        var reason = new TextArea(getTranslation("organisation.vet.reason"));
        reason.setHelperText(getTranslation("organisation.vet.reason.helper"));
        Limit.on(reason, RegistrationForm.LONGEST_ABOUT);
        reason.setWidthFull();
        var kept = KeptField.of(reason, "organisation.decision:" + id.value(), texts);
        var accept = new Button(
                getTranslation("organisation.vet.accept"),
                click -> decided(id, kept, () -> registrations.accept(id, reason.getValue())));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var refuse = new Button(
                getTranslation("organisation.vet.refuse"),
                click -> decided(id, kept, () -> registrations.refuse(id, reason.getValue())));
        var buttons = new Div(accept, refuse);
        buttons.addClassName("upr-buttons");
        card.add(new Paragraph(getTranslation("organisation.vet.effect")), reason, buttons);
        return card;
    }

    private void decided(RegistrationId id, KeptField reason, Runnable decision) {
        if (Attempt.run(this, decision)) {
            reason.sent();
            Toast.done(this, "organisation.vet.done");
            registrations.find(id).ifPresent(this::show);
        }
    }
}
