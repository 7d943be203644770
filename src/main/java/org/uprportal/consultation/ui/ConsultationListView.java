package org.uprportal.consultation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.ConsultationSummary;
import org.uprportal.consultation.Consultations;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.state.StateCode;

/** All consultations, for everybody; the filter is in the address. */
@Route(ConsultationNavigation.CONSULTATIONS)
@AnonymousAllowed
class ConsultationListView extends Page implements BeforeEnterObserver {

    private static final String STATE = "state";
    private static final String STATUS = "status";

    private final transient Consultations consultations;
    private final transient ConsultationStateNames states;
    private final transient PortalClock clock;

    ConsultationListView(Consultations consultations, ConsultationStateNames states, PortalClock clock) {
        super("consultation.list.title");
        this.consultations = consultations;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        lead("consultation.list.lead");
        var asked = event.getLocation().getQueryParameters();
        var state = asked.getSingleParameter(STATE).orElse("");
        var status = asked.getSingleParameter(STATUS).flatMap(ConsultationListView::status);
        var all = consultations.all();
        if (all.isEmpty()) {
            add(new EmptyState("consultation.list.none"));
            return;
        }
        var shown = all.stream()
                .filter(one -> state.isEmpty() || one.state().value().equals(state))
                .filter(one -> status.isEmpty() || one.status() == status.get())
                .toList();
        add(filter(all, state, status));
        var count = new Span(getTranslation("consultation.list.count", shown.size()));
        count.addClassName("upr-muted");
        count.getElement().setAttribute("role", "status");
        add(count);
        if (shown.isEmpty()) {
            add(new EmptyState("consultation.list.noMatch"));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("upr-tasks", "upr-card");
        shown.forEach(one -> list.add(row(one)));
        add(list);
    }

    private Div filter(List<ConsultationSummary> all, String state, Optional<ConsultationStatus> status) {
        var byState = new ComboBox<StateCode>(getTranslation("consultation.state"));
        byState.setItems(all.stream().map(ConsultationSummary::state).distinct().toList());
        byState.setItemLabelGenerator(states::nameOf);
        byState.setClearButtonVisible(true);
        all.stream()
                .map(ConsultationSummary::state)
                .filter(one -> one.value().equals(state))
                .findFirst()
                .ifPresent(byState::setValue);
        var byStatus = new ComboBox<ConsultationStatus>(getTranslation("consultation.status"));
        byStatus.setItems(ConsultationStatus.values());
        byStatus.setItemLabelGenerator(one -> getTranslation("consultation.status." + one));
        byStatus.setClearButtonVisible(true);
        status.ifPresent(byStatus::setValue);
        byState.addValueChangeListener(change -> go(byState, byStatus));
        byStatus.addValueChangeListener(change -> go(byState, byStatus));
        var filter = new Div(byState, byStatus);
        filter.addClassName("upr-filter");
        return filter;
    }

    private static void go(ComboBox<StateCode> state, ComboBox<ConsultationStatus> status) {
        var parameters = new HashMap<String, String>();
        state.getOptionalValue().ifPresent(one -> parameters.put(STATE, one.value()));
        status.getOptionalValue().ifPresent(one -> parameters.put(STATUS, one.name()));
        UI.getCurrent().navigate(ConsultationNavigation.CONSULTATIONS, QueryParameters.simple(parameters));
    }

    private ListItem row(ConsultationSummary one) {
        var draft = one.status() == ConsultationStatus.DRAFT;
        var title = one.title().isBlank() ? getTranslation("consultation.untitled") : one.title();
        var link = new Anchor(
                draft ? ConsultationNavigation.prepare(one.id()) : ConsultationNavigation.consultation(one.id()),
                title);
        link.setRouterIgnore(false);
        link.addClassName("upr-task-title");
        var about = new Span(
                getTranslation("consultation.ofCycle", states.nameOf(one.state()), one.cycleNumber()) + dates(one));
        about.addClassName("upr-muted");
        var text = new Div(link, about);
        text.addClassName("upr-task-text");
        var row = new ListItem(text, StatusWord.of(this, one.status()));
        row.addClassName("upr-task");
        if (one.status() == ConsultationStatus.OPEN) {
            row.add(new DueBadge(one.closes(), clock.instant()));
        }
        return row;
    }

    private String dates(ConsultationSummary one) {
        return one.status() == ConsultationStatus.DRAFT
                ? ""
                : " · "
                        + getTranslation(
                                "consultation.fromUntil",
                                Dates.day(one.opens(), getLocale()),
                                Dates.day(one.closes(), getLocale()));
    }

    private static Optional<ConsultationStatus> status(String name) {
        return Arrays.stream(ConsultationStatus.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
