package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.organisation.RegistrationDetails;
import org.uprportal.organisation.RegistrationId;
import org.uprportal.organisation.RegistrationStatus;
import org.uprportal.organisation.Registrations;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Toast;

/** One registration and the decision on it; it exists for the country team of its State and OHCHR only. */
@Route(OrganisationNavigation.REGISTRATIONS + "/:id")
@PermitAll
class RegistrationView extends Page implements BeforeEnterObserver {

    private final transient Registrations registrations;
    private final transient OrganisationStateNames states;
    private final transient PortalClock clock;

    RegistrationView(Registrations registrations, OrganisationStateNames states, PortalClock clock) {
        super("organisation.registrations.title");
        this.registrations = registrations;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("id")
                .flatMap(RegistrationView::id)
                .flatMap(registrations::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private static Optional<RegistrationId> id(String text) {
        try {
            return Optional.of(new RegistrationId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void show(RegistrationDetails one) {
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
        fact(facts, "organisation.register.applicant", one.applicant().name());
        fact(facts, "organisation.register.email", one.applicant().email());
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
        reason.setMaxLength(4000);
        reason.setWidthFull();
        var accept = new Button(
                getTranslation("organisation.vet.accept"),
                click -> decided(id, () -> registrations.accept(id, reason.getValue())));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var refuse = new Button(
                getTranslation("organisation.vet.refuse"),
                click -> decided(id, () -> registrations.refuse(id, reason.getValue())));
        var buttons = new Div(accept, refuse);
        buttons.addClassName("upr-buttons");
        card.add(new Paragraph(getTranslation("organisation.vet.effect")), reason, buttons);
        return card;
    }

    private void decided(RegistrationId id, Runnable decision) {
        if (Attempt.run(this, decision)) {
            Toast.done(this, "organisation.vet.done");
            registrations.find(id).ifPresent(this::show);
        }
    }
}
