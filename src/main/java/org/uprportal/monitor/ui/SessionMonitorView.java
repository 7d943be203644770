package org.uprportal.monitor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
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
import org.uprportal.monitor.Figure;
import org.uprportal.monitor.SessionBoards;
import org.uprportal.monitor.SessionRow;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.state.ui.StateNames;

/** All States of a session: where each stands, what is in, whether it has answered, and who is silent. */
@Route(MonitorNavigation.SESSION)
@PermitAll
class SessionMonitorView extends Page implements BeforeEnterObserver {

    private static final List<String> HEADS = List.of(
            "monitor.state",
            "monitor.stage",
            "monitor.next",
            "monitor.filed",
            "monitor.response",
            "monitor.figure.UNANSWERED",
            "monitor.figure.LONGEST_SILENCE",
            "monitor.figure.OVERDUE",
            "monitor.figure.LATE_PLANS",
            "monitor.figure.LATE_REPORTS");

    private final transient SessionBoards boards;
    private final transient StateNames states;

    SessionMonitorView(SessionBoards boards, StateNames states) {
        super("monitor.session");
        this.boards = boards;
        this.states = states;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!boards.mayOpen()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        clear();
        lead("monitor.session.lead");
        var known = boards.sessions();
        var asked = event.getLocation().getQueryParameters();
        var wanted = asked.getSingleParameter("number").orElse("");
        var number = known.stream()
                .filter(one -> String.valueOf(one).equals(wanted))
                .findFirst()
                .or(boards::present)
                .or(() -> known.stream().reduce((first, last) -> last));
        if (number.isEmpty()) {
            add(new EmptyState("monitor.none"));
            return;
        }
        show(known, number.get(), asked.getSingleParameter("page").orElse("1"));
    }

    private void show(List<Integer> known, int number, String page) {
        var choice = new ComboBox<Integer>(getTranslation("monitor.session.number"));
        choice.setItems(known);
        choice.setValue(number);
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                UI.getCurrent().navigate(MonitorNavigation.session(change.getValue(), 1));
            }
        });
        add(choice);
        var order = Comparator.comparing(states::nameOf, Collator.getInstance(getLocale()));
        var part = Pager.part(page, (offset, most) -> boards.rows(number, order::compare, offset, most));
        var table = new BoardTable("monitor.session", states, HEADS);
        part.rows().forEach(one -> table.row(one.review(), cells(one)));
        add(
                table,
                new Pager(
                        Pager.asked(page, part.total()),
                        part.total(),
                        next -> MonitorNavigation.session(number, next)));
    }

    private List<Component> cells(SessionRow one) {
        var cycle = one.review().cycle();
        var standing = one.review().standing();
        var filed = new Anchor("published-submissions/" + cycle.id().value(), String.valueOf(one.filed()));
        filed.setRouterIgnore(false);
        return List.of(
                filed,
                new Span(
                        one.responseSent() == null
                                ? getTranslation("monitor.response.none")
                                : Dates.day(one.responseSent(), getLocale())),
                listed(one, standing == null ? 0 : standing.openRequests(), Figure.UNANSWERED),
                listed(one, one.review().longestSilence(), Figure.LONGEST_SILENCE),
                listed(one, standing == null ? 0 : standing.overdueActions(), Figure.OVERDUE),
                listed(one, standing == null ? 0 : standing.latePlans(), Figure.LATE_PLANS),
                listed(one, standing == null ? 0 : standing.lateReports(), Figure.LATE_REPORTS));
    }

    private Anchor listed(SessionRow one, int count, Figure figure) {
        return FigureTable.number(
                MonitorNavigation.list(one.review().cycle().id(), figure, false, 1),
                count,
                getTranslation("monitor.figure." + figure));
    }
}
