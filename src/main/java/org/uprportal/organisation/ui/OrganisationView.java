package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.uprportal.organisation.OrganisationSummary;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Parts;
import org.uprportal.state.ui.StateNames;
import org.uprportal.theme.Themes;

/** One organisation of the public directory. */
@Route(OrganisationNavigation.ORGANISATIONS + "/:id")
@AnonymousAllowed
class OrganisationView extends PageOf<OrganisationSummary> {

    private final transient Organisations organisations;
    private final transient Themes themes;
    private final transient CurrentActor actor;
    private final transient StateNames states;

    OrganisationView(Organisations organisations, Themes themes, CurrentActor actor, StateNames states) {
        super("organisation.title");
        this.organisations = organisations;
        this.themes = themes;
        this.actor = actor;
        this.states = states;
    }

    @Override
    protected Optional<OrganisationSummary> find(UUID id) {
        return organisations.find(new PartyId(id));
    }

    @Override
    protected void show(OrganisationSummary organisation) {
        clear();
        title(organisation.name());
        if (actor.get().editsFor(organisation.id())) {
            actions(new Button(
                    getTranslation("organisation.edit"),
                    click -> getUI().ifPresent(ui -> ui.navigate(OrganisationNavigation.own()))));
        }
        if (!organisation.profile().listed()) {
            lead("organisation.notListed");
        }
        var card = new Card("organisation.about");
        if (!organisation.profile().about().isBlank()) {
            var about = new Div(organisation.profile().about());
            about.addClassName("upr-prose");
            about.getElement().setAttribute("dir", "auto");
            card.add(about);
        }
        card.add(new OrganisationFacts(organisation, themes, states));
        add(card);
        if (organisations.mayReadHistory(organisation.id())) {
            add(new HistoryCard((offset, most) -> organisations.history(organisation.id(), offset, most)));
        }
        if (organisation.kind() == PartyKind.GOVERNMENT && organisation.state() != null) {
            add(bodies(organisation));
        }
    }

    private Card bodies(OrganisationSummary government) {
        var state = Objects.requireNonNull(government.state());
        var bodies = organisations.bodiesOf(state);
        var card = new Card("organisation.bodies", states.nameOf(state));
        card.add(new Paragraph(getTranslation("organisation.bodies.lead")));
        card.add(Parts.of(
                "upr-people",
                Stream.concat(
                                bodies.focalPoints().stream()
                                        .map(one -> getTranslation("organisation.bodies.focal", one.name())),
                                bodies.ministries().stream().map(Party::name))
                        .toList(),
                name -> new ListItem(new Span(name))));
        return card;
    }
}
