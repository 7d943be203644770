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
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.ConsultationSummary;
import org.uprportal.consultation.Consultations;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.DueBadge;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.state.StateCode;
import org.uprportal.state.ui.StateNames;

/** All consultations, for everybody; the filter is in the address. */
@Route(ConsultationNavigation.CONSULTATIONS)
@AnonymousAllowed
class ConsultationListView extends Page implements BeforeEnterObserver {

    private static final String STATE = "state";
    private static final String STATUS = "status";

    private final transient Consultations consultations;
    private final transient StateNames states;
    private final transient PortalClock clock;

    ConsultationListView(Consultations consultations, StateNames states, PortalClock clock) {
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
        var known = consultations.states().stream()
                .sorted(Comparator.comparing(states::nameOf, Collator.getInstance(getLocale())))
                .toList();
        if (known.isEmpty()) {
            add(new EmptyState("consultation.list.none"));
            return;
        }
        var state = asked.getSingleParameter(STATE)
                .flatMap(code ->
                        known.stream().filter(one -> one.value().equals(code)).findFirst())
                .orElse(null);
        var status = asked.getSingleParameter(STATUS)
                .flatMap(ConsultationListView::status)
                .orElse(null);
        var page = asked.getSingleParameter("page").orElse("1");
        var shown = Pager.part(page, (offset, most) -> consultations.list(state, status, offset, most));
        add(filter(known, state, status));
        var count = new Span(getTranslation("consultation.list.count", shown.total()));
        count.addClassName("upr-muted");
        count.getElement().setAttribute("role", "status");
        add(count);
        if (shown.total() == 0) {
            add(new EmptyState("consultation.list.noMatch"));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("upr-tasks", "upr-card");
        Rows.into(list, shown.rows(), this::row);
        add(list, new Pager(Pager.asked(page, shown.total()), shown.total(), number -> address(state, status, number)));
    }

    private Div filter(List<StateCode> known, @Nullable StateCode state, @Nullable ConsultationStatus status) {
        var byState = new ComboBox<StateCode>(getTranslation("consultation.state"));
        byState.setItems(known);
        byState.setItemLabelGenerator(states::nameOf);
        byState.setClearButtonVisible(true);
        byState.setValue(state);
        var byStatus = new ComboBox<ConsultationStatus>(getTranslation("consultation.status"));
        byStatus.setItems(ConsultationStatus.values());
        byStatus.setItemLabelGenerator(one -> getTranslation("consultation.status." + one));
        byStatus.setClearButtonVisible(true);
        byStatus.setValue(status);
        byState.addValueChangeListener(change -> UI.getCurrent().navigate(address(change.getValue(), status, 1)));
        byStatus.addValueChangeListener(change -> UI.getCurrent().navigate(address(state, change.getValue(), 1)));
        var filter = new Div(byState, byStatus);
        filter.addClassName("upr-filter");
        return filter;
    }

    private static String address(@Nullable StateCode state, @Nullable ConsultationStatus status, int page) {
        var parameters = new LinkedHashMap<String, String>();
        if (state != null) {
            parameters.put(STATE, state.value());
        }
        if (status != null) {
            parameters.put(STATUS, status.name());
        }
        if (page > 1) {
            parameters.put("page", String.valueOf(page));
        }
        var query = QueryParameters.simple(parameters).getQueryString();
        return query.isEmpty()
                ? ConsultationNavigation.CONSULTATIONS
                : ConsultationNavigation.CONSULTATIONS + "?" + query;
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
            row.add(new DueBadge(one.closing(), clock.instant()));
        }
        return row;
    }

    private String dates(ConsultationSummary one) {
        return one.status() == ConsultationStatus.DRAFT
                ? ""
                : " · "
                        + getTranslation(
                                "consultation.fromUntil",
                                Dates.day(one.opening(), getLocale()),
                                Dates.day(one.closing(), getLocale()));
    }

    private static Optional<ConsultationStatus> status(String name) {
        return Arrays.stream(ConsultationStatus.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
