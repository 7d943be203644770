package org.uprportal.cycle.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.HomeCard;
import org.uprportal.state.StateCode;
import org.uprportal.state.ui.StateNames;

/** The second answer of the home page: where do we stand? */
@org.springframework.stereotype.Component
class RibbonCard implements HomeCard {

    private static final int SHOWN = 3;

    private final Cycles cycles;
    private final CurrentActor actor;
    private final Ribbons ribbons;
    private final StateNames states;

    RibbonCard(Cycles cycles, CurrentActor actor, Ribbons ribbons, StateNames states) {
        this.cycles = cycles;
        this.actor = actor;
        this.ribbons = ribbons;
        this.states = states;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> card() {
        var card = new Card("cycle.whereWeStand");
        card.with(new RouterLink(card.getTranslation("cycle.all"), CycleListView.class));
        var shown = shown();
        if (shown.isEmpty()) {
            card.add(new EmptyState("cycle.none"));
        }
        var sheet = ribbons.sheet();
        shown.forEach(cycle -> card.add(ribbon(cycle, sheet, card)));
        return Optional.of(card);
    }

    private Div ribbon(CycleSummary cycle, Ribbons.Sheet sheet, Component text) {
        var link = new RouterLink(
                "",
                CycleView.class,
                new RouteParameters("id", cycle.id().value().toString()));
        link.setText(text.getTranslation("cycle.name", states.nameOf(cycle.state()), cycle.number()));
        return new Div(new H3(link), sheet.of(cycle));
    }

    private List<CycleSummary> shown() {
        var party = actor.get().party();
        StateCode mine = party == null ? null : party.accreditedTo() != null ? party.accreditedTo() : party.state();
        return cycles.underWay(mine, SHOWN);
    }
}
