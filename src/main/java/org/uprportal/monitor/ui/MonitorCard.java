package org.uprportal.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.monitor.Boards;
import org.uprportal.monitor.Figure;
import org.uprportal.monitor.Glances;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.HomeCard;
import org.uprportal.platform.ui.Line;
import org.uprportal.state.ui.StateNames;

/** The most pressing of what the reader watches, and the way to all of it. */
@org.springframework.stereotype.Component
class MonitorCard implements HomeCard {

    private static final List<Figure> PRESSING =
            List.of(Figure.UNANSWERED, Figure.LONGEST_SILENCE, Figure.OVERDUE, Figure.APART);

    private final Glances glances;
    private final Boards boards;
    private final StateNames states;

    MonitorCard(Glances glances, Boards boards, StateNames states) {
        this.glances = glances;
        this.boards = boards;
        this.states = states;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Component> card() {
        if (!glances.mayOpen()) {
            return Optional.empty();
        }
        return Optional.of(glances.own().map(this::country).orElseGet(this::all));
    }

    private Component country(CycleSummary cycle) {
        var card = new Card("monitor.glance.of", states.nameOf(cycle.state()), cycle.number());
        card.with(link(card, MonitorNavigation.review(cycle.id())));
        glances.find(cycle.id()).ifPresent(glance -> {
            card.add(next(card, glance.cycle(), glance.next()));
            card.add(new FigureTable(glance, PRESSING));
        });
        return card;
    }

    private Component all() {
        var card = new Card("monitor.title");
        card.with(link(card, MonitorNavigation.MONITOR));
        var pressing = boards.pressing();
        card.add(new Line(
                card.getTranslation("monitor.reviews", pressing.reviews()),
                card.getTranslation("monitor.waiting", pressing.unanswered()),
                pressing.unanswered() == 0
                        ? ""
                        : card.getTranslation("followup.silence.days", pressing.longestSilence())));
        var next = pressing.next();
        if (next != null) {
            card.add(next(card, next, pressing.date()));
        }
        return card;
    }

    private Line next(Card card, CycleSummary cycle, @Nullable CycleDate date) {
        return date == null
                ? new Line()
                : new Line(
                        states.nameOf(cycle.state()),
                        card.getTranslation("cycle.date." + date),
                        Dates.geneva(cycle.on(date), UI.getCurrent().getLocale()));
    }

    private static Anchor link(Card card, String path) {
        var link = new Anchor(path, card.getTranslation("monitor.look"));
        link.setRouterIgnore(false);
        return link;
    }
}
