package org.uprportal.indicator.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.indicator.IndicatorSummary;
import org.uprportal.indicator.Indicators;
import org.uprportal.party.Party;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.States;

/** The indicators of a cycle's follow-up, and a new one. */
@Route("indicators/of/:id")
@AnonymousAllowed
class IndicatorListView extends PageOf<CycleSummary> {

    private final transient Indicators indicators;
    private final transient Recommendations recommendations;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient KeptTexts texts;
    private final transient PortalClock clock;

    IndicatorListView(
            Indicators indicators,
            Recommendations recommendations,
            Cycles cycles,
            States states,
            KeptTexts texts,
            PortalClock clock) {
        super("indicator.list.title");
        this.indicators = indicators;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.states = states;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        title(getTranslation("indicator.list.name", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        lead("indicator.list.lead");
        var followUp = new Anchor("follow-up/" + cycle.id().value(), getTranslation("followup.title"));
        followUp.setRouterIgnore(false);
        actions(followUp);
        var all = indicators.of(cycle.id());
        if (all.isEmpty()) {
            add(new EmptyState(cycle.closed() ? "indicator.list.none.over" : "indicator.list.none"));
        }
        var list = new UnorderedList();
        list.addClassNames("upr-tasks", "upr-card");
        all.forEach(one -> list.add(row(one, cycle)));
        list.setVisible(!all.isEmpty());
        add(list);
        var owners = indicators.owners(cycle.id());
        if (!owners.isEmpty()) {
            add(define(cycle, owners));
        }
    }

    private ListItem row(IndicatorSummary one, CycleSummary cycle) {
        var link = new Anchor(IndicatorNavigation.one(one.id()), one.text().name());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-text");
        var newest = new Span(one.newest()
                .map(value -> getTranslation(
                        "indicator.newest", value.value(), one.text().unit()))
                .orElse(""));
        newest.addClassName("upr-muted");
        var row = new ListItem(new Div(link, new Div(newest)), IndicatorChips.of(one, cycle, clock.instant(), this));
        row.addClassName("upr-task");
        return row;
    }

    private Card define(CycleSummary cycle, List<Party> owners) {
        var card = new Card("indicator.define");
        var owner = new ComboBox<Party>(getTranslation("indicator.owner"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(Party::name);
        owner.setValue(owners.getFirst());
        card.add(
                owner,
                new IndicatorForm(
                        null,
                        recommendations.of(cycle.id()),
                        List.of(),
                        "indicator.definition:" + cycle.id().value(),
                        texts,
                        "indicator.define.save",
                        (text, served) -> {
                            var id = indicators.define(
                                    cycle.id(),
                                    owner.getOptionalValue()
                                            .orElse(owners.getFirst())
                                            .id(),
                                    served,
                                    text);
                            UI.getCurrent().navigate(IndicatorNavigation.one(id));
                        },
                        () -> {}));
        return card;
    }
}
