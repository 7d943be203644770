package org.uprportal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.uprportal.organisation.CoalitionMember;
import org.uprportal.organisation.Coalitions;
import org.uprportal.organisation.OrganisationSummary;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.ui.StateNames;
import org.uprportal.theme.Themes;

/** One's own organisation: what it says of itself, and its coalitions. */
@Route(OrganisationNavigation.OWN)
@PermitAll
class OwnOrganisationView extends Page implements BeforeEnterObserver {

    private final transient Organisations organisations;
    private final transient Coalitions coalitions;
    private final transient Themes themes;
    private final transient CurrentActor actor;
    private final transient StateNames states;

    OwnOrganisationView(
            Organisations organisations, Coalitions coalitions, Themes themes, CurrentActor actor, StateNames states) {
        super("organisation.own.title");
        this.organisations = organisations;
        this.coalitions = coalitions;
        this.themes = themes;
        this.actor = actor;
        this.states = states;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        clear();
        var party = actor.get().party();
        var mine = party == null ? null : organisations.find(party.id()).orElse(null);
        if (mine == null) {
            title(getTranslation("organisation.own.title"));
            add(new EmptyState("organisation.own.none"));
            return;
        }
        title(mine.name());
        lead("organisation.own.lead");
        add(actor.get().editsFor(mine.id()) ? form(mine) : facts(mine));
        if (mine.kind() == PartyKind.COALITION) {
            add(new MembersCard(mine.id(), coalitions, this::show));
        } else if (Coalitions.mayJoin(mine.kind())) {
            add(new MembershipsCard(coalitions, actor, this::show));
            coalitions.mine().stream()
                    .filter(CoalitionMember::joined)
                    .forEach(one -> add(new MembersCard(one.coalition(), coalitions, this::show).of(one)));
        }
        add(new HistoryCard((offset, most) -> organisations.history(mine.id(), offset, most)));
    }

    private Card facts(OrganisationSummary mine) {
        var card = new Card("organisation.about");
        card.add(new OrganisationFacts(mine, themes, states));
        return card;
    }

    private Card form(OrganisationSummary mine) {
        var form = new OrganisationForm(mine, themes);
        var save = new Button(getTranslation("platform.save"), click -> {
            if (form.whole() && Attempt.run(this, () -> organisations.change(mine.id(), form.written()))) {
                Toast.done(this, "organisation.saved");
                title(form.written().name());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var page = new Anchor(
                OrganisationNavigation.organisation(mine.id()), getTranslation("organisation.own.seenByOthers"));
        page.setRouterIgnore(false);
        var card = new Card("organisation.about");
        card.with(page);
        card.add(form, save);
        return card;
    }
}
