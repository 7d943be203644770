package org.uprportal.monitor.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.cycle.CycleId;
import org.uprportal.monitor.Figure;
import org.uprportal.monitor.Glance;
import org.uprportal.monitor.Glances;
import org.uprportal.platform.Part;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.state.ui.StateNames;

/** What is behind a figure of a review, the most pressing first. */
@Route(MonitorNavigation.LISTS + "/:id")
@PermitAll
class FigureListView extends Page implements BeforeEnterObserver {

    private final transient Glances glances;
    private final transient StateNames states;

    FigureListView(Glances glances, StateNames states) {
        super("monitor.glance");
        this.glances = glances;
        this.states = states;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var watched = asked.getSingleParameter("watched").isPresent();
        var figure =
                asked.getSingleParameter("of").flatMap(FigureListView::figure).orElse(Figure.OVERDUE);
        event.getRouteParameters()
                .get("id")
                .flatMap(FigureListView::id)
                .flatMap(id -> watched ? glances.watched(id) : glances.find(id))
                .ifPresentOrElse(
                        glance -> show(
                                glance,
                                figure,
                                watched,
                                asked.getSingleParameter("page").orElse("1")),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Glance glance, Figure figure, boolean watched, String page) {
        clear();
        var cycle = glance.cycle();
        title(getTranslation("monitor.figure." + figure));
        var back = new Anchor(
                MonitorNavigation.review(cycle.id()),
                getTranslation("monitor.glance.of", states.nameOf(cycle.state()), cycle.number()));
        back.setRouterIgnore(false);
        actions(back);
        if (watched) {
            lead("monitor.watched.only");
        }
        var all = glance.of(figure);
        if (all.isEmpty()) {
            add(new EmptyState("monitor.list.none"));
            return;
        }
        var part = Pager.part(page, (offset, most) -> Part.of(all, offset, most));
        var list = new UnorderedList();
        list.addClassNames("upr-tasks", "upr-card");
        Rows.into(list, part.rows(), one -> new ListedRow(figure, one));
        add(
                list,
                new Pager(
                        Pager.asked(page, part.total()),
                        part.total(),
                        number -> MonitorNavigation.list(cycle.id(), figure, watched, number)));
    }

    private static Optional<Figure> figure(String name) {
        return Arrays.stream(Figure.values())
                .filter(one -> one.listed() && one.name().equals(name))
                .findFirst();
    }

    private static Optional<CycleId> id(String text) {
        try {
            return Optional.of(new CycleId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
