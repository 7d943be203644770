package org.uprportal.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.Cycles;
import org.uprportal.monitor.BoardChoices;
import org.uprportal.monitor.BoardRow;
import org.uprportal.monitor.Boards;
import org.uprportal.monitor.Figure;
import org.uprportal.monitor.Glances;
import org.uprportal.monitor.SessionBoards;
import org.uprportal.monitor.Watch;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.ui.StateNames;
import org.uprportal.theme.Themes;

/** What the reader watches over all reviews: chosen themes and countries, and of a mission what its State has recommended. */
@Route(MonitorNavigation.MONITOR)
@PermitAll
class MonitorView extends Page implements BeforeEnterObserver {

    private static final List<String> HEADS = List.of(
            "monitor.state",
            "monitor.stage",
            "monitor.next",
            "monitor.figure.RECOMMENDATIONS",
            "monitor.figure.GOVERNMENT_DONE",
            "monitor.figure.CIVIL_SOCIETY_DONE",
            "monitor.figure.APART",
            "monitor.figure.OVERDUE",
            "monitor.figure.UNANSWERED",
            "monitor.figure.LONGEST_SILENCE");

    private final transient Glances glances;
    private final transient Boards boards;
    private final transient SessionBoards sessions;
    private final transient BoardChoices choices;
    private final transient Recommendations recommendations;
    private final transient Cycles cycles;
    private final transient Themes themes;
    private final transient StateNames states;

    MonitorView(
            Glances glances,
            Boards boards,
            SessionBoards sessions,
            BoardChoices choices,
            Recommendations recommendations,
            Cycles cycles,
            Themes themes,
            StateNames states) {
        super("monitor.title");
        this.glances = glances;
        this.boards = boards;
        this.sessions = sessions;
        this.choices = choices;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.themes = themes;
        this.states = states;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!glances.mayOpen()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(event.getLocation().getQueryParameters().getSingleParameter("page").orElse("1"));
    }

    private void show(String page) {
        clear();
        lead("monitor.lead");
        var watch = choices.mine();
        var mission = recommendations.stateOfMission().map(one -> one.value()).orElse(null);
        ways();
        if (mission != null) {
            add(new Span(getTranslation("monitor.mission")));
        }
        var choice = new Details(
                getTranslation(
                        "monitor.watching",
                        watch.themes().size(),
                        watch.states().size()),
                new WatchForm(choices, watch, themes, cycles.states(), states, () -> show("1")));
        choice.setWidthFull();
        choice.setOpened(watch.themes().isEmpty() && watch.states().isEmpty() && mission == null);
        add(choice);
        var order = Comparator.comparing(states::nameOf, Collator.getInstance(getLocale()));
        var part = Pager.part(page, (offset, most) -> boards.rows(order::compare, offset, most));
        if (part.total() == 0) {
            add(new EmptyState("monitor.none"));
            return;
        }
        var table = new BoardTable("monitor.title", states, HEADS);
        part.rows().forEach(one -> table.row(one, cells(one, watch, mission)));
        add(
                table,
                new Pager(
                        Pager.asked(page, part.total()),
                        part.total(),
                        number -> MonitorNavigation.MONITOR + "?page=" + number));
    }

    /** To the country of the reader's own team, and to a whole session. */
    private void ways() {
        var own = glances.own()
                .map(cycle -> new Anchor(
                        MonitorNavigation.review(cycle.id()),
                        getTranslation("monitor.glance.of", states.nameOf(cycle.state()), cycle.number())));
        var session =
                sessions.mayOpen() ? new Anchor(MonitorNavigation.SESSION, getTranslation("monitor.session")) : null;
        var links = Stream.concat(own.stream(), Stream.ofNullable(session)).toList();
        links.forEach(link -> link.setRouterIgnore(false));
        actions(links.toArray(Component[]::new));
    }

    private List<Component> cells(BoardRow one, Watch watch, @Nullable String mission) {
        var standing = one.standing();
        var path = FigureLinks.recommendations(one.cycle())
                + (mission == null ? "" : "&by=" + mission)
                + (watch.themes().size() == 1
                        ? "&theme=" + watch.themes().iterator().next().value()
                        : "");
        return List.of(
                number(path, standing == null ? 0 : standing.recommendations(), Figure.RECOMMENDATIONS),
                number(path, one.governmentDone(), Figure.GOVERNMENT_DONE),
                number(path, one.civilSocietyDone(), Figure.CIVIL_SOCIETY_DONE),
                listed(one, standing == null ? 0 : standing.apart(), Figure.APART),
                listed(one, standing == null ? 0 : standing.overdueActions(), Figure.OVERDUE),
                listed(one, standing == null ? 0 : standing.openRequests(), Figure.UNANSWERED),
                listed(one, one.longestSilence(), Figure.LONGEST_SILENCE));
    }

    private Anchor listed(BoardRow one, int count, Figure figure) {
        return number(MonitorNavigation.list(one.cycle().id(), figure, true, 1), count, figure);
    }

    private Anchor number(String path, int count, Figure figure) {
        return FigureTable.number(path, count, getTranslation("monitor.figure." + figure));
    }
}
