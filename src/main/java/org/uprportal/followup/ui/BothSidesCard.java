package org.uprportal.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUps;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.HomeCard;
import org.uprportal.state.States;

/** The newest cycle in follow-up, as each side sees it, on the home page. */
@org.springframework.stereotype.Component
class BothSidesCard implements HomeCard {

    private final FollowUps followUps;
    private final Cycles cycles;
    private final States states;
    private final CurrentActor actor;

    BothSidesCard(FollowUps followUps, Cycles cycles, States states, CurrentActor actor) {
        this.followUps = followUps;
        this.cycles = cycles;
        this.states = states;
        this.actor = actor;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> card() {
        var begun = followUps.begun();
        return cycles.all().stream()
                .filter(this::concerns)
                .filter(cycle -> begun.contains(cycle.id()))
                .findFirst()
                .map(this::card);
    }

    private boolean concerns(CycleSummary cycle) {
        var party = actor.get().party();
        return party == null
                || party.state() == null
                || cycle.state().equals(party.state())
                || cycle.state().equals(party.accreditedTo());
    }

    private Component card(CycleSummary cycle) {
        var locale = com.vaadin.flow.component.UI.getCurrent().getLocale();
        var card = new Card("followup.eachSide", states.nameOf(cycle.state(), locale), cycle.number());
        var link = new Anchor(FollowUpNavigation.cycle(cycle.id()), card.getTranslation("followup.more"));
        link.setRouterIgnore(false);
        card.with(link);
        card.add(new BothSides(followUps.standing(cycle.id())));
        return card;
    }
}
