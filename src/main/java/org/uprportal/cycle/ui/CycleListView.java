package org.uprportal.cycle.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.SessionSettings;
import org.uprportal.cycle.Sessions;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.state.StateCode;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;

/** Where every State stands; the secretariat opens new cycles here. */
@Route("cycles")
@AnonymousAllowed
class CycleListView extends Page implements BeforeEnterObserver {

    private static final String STATE = "state";
    private static final String STATUS = "status";

    private final transient Cycles cycles;
    private final transient Sessions sessions;
    private final transient States states;
    private final transient Ribbons ribbons;

    CycleListView(Cycles cycles, Sessions sessions, States states, Ribbons ribbons) {
        super("cycle.list.title");
        this.cycles = cycles;
        this.sessions = sessions;
        this.states = states;
        this.ribbons = ribbons;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        lead("cycle.list.lead");
        if (cycles.mayOpen()) {
            var open = new Button(
                    getTranslation("cycle.open"), click -> openDialog().open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(open);
        }
        var asked = event.getLocation().getQueryParameters();
        var known = cycles.states().stream().sorted(order()).toList();
        if (known.isEmpty()) {
            add(new EmptyState("cycle.none"));
            return;
        }
        var state = asked.getSingleParameter(STATE)
                .flatMap(code ->
                        known.stream().filter(one -> one.value().equals(code)).findFirst())
                .orElse(null);
        var status = asked.getSingleParameter(STATUS)
                .flatMap(name -> Arrays.stream(CycleStatus.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(null);
        var page = asked.getSingleParameter("page").orElse("1");
        var part = Pager.part(page, (offset, most) -> cycles.list(state, status, order(), offset, most));
        var count = new Span(getTranslation("cycle.list.count", part.total()));
        count.addClassName("upr-muted");
        count.getElement().setAttribute("role", "status");
        add(filter(known, state, status), count);
        var sheet = ribbons.sheet();
        Rows.into(this, part.rows(), cycle -> card(cycle, sheet));
        add(new Pager(Pager.asked(page, part.total()), part.total(), number -> address(state, status, number)));
    }

    private Comparator<StateCode> order() {
        return Comparator.comparing(code -> states.nameOf(code, getLocale()), Collator.getInstance(getLocale()));
    }

    private Div filter(List<StateCode> known, @Nullable StateCode state, @Nullable CycleStatus status) {
        var byState = new ComboBox<StateCode>(getTranslation("cycle.open.state"));
        byState.setItems(known);
        byState.setItemLabelGenerator(one -> states.nameOf(one, getLocale()));
        byState.setClearButtonVisible(true);
        byState.setValue(state);
        var byStatus = new ComboBox<CycleStatus>(getTranslation("cycle.list.status"));
        byStatus.setItems(CycleStatus.values());
        byStatus.setItemLabelGenerator(one -> getTranslation("cycle.list.status." + one));
        byStatus.setClearButtonVisible(true);
        byStatus.setValue(status);
        byState.addValueChangeListener(change -> UI.getCurrent().navigate(address(change.getValue(), status, 1)));
        byStatus.addValueChangeListener(change -> UI.getCurrent().navigate(address(state, change.getValue(), 1)));
        var filter = new Div(byState, byStatus);
        filter.addClassName("upr-filter");
        return filter;
    }

    private static String address(@Nullable StateCode state, @Nullable CycleStatus status, int page) {
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
        return query.isEmpty() ? "cycles" : "cycles?" + query;
    }

    private Card card(CycleSummary cycle, Ribbons.Sheet sheet) {
        var card = new Card("cycle.name", states.nameOf(cycle.state(), getLocale()), cycle.number());
        var link = new RouterLink(
                "",
                CycleView.class,
                new RouteParameters("id", cycle.id().value().toString()));
        link.setText(getTranslation("cycle.details"));
        card.with(link);
        card.add(
                cycle.status() == CycleStatus.CLOSED
                        ? new Paragraph(getTranslation("cycle.lead.CLOSED"))
                        : sheet.of(cycle));
        return card;
    }

    private Dialog openDialog() {
        var state = new ComboBox<StateSummary>(getTranslation("cycle.open.state"));
        state.setItems(states.all(getLocale()));
        state.setItemLabelGenerator(one -> states.nameOf(one.code(), getLocale()));
        var session = new ComboBox<SessionSettings>(getTranslation("cycle.open.session"));
        session.setItems(sessions.all().reversed());
        session.setItemLabelGenerator(
                one -> getTranslation("cycle.open.sessionItem", one.number(), Dates.day(one.startsOn(), getLocale())));
        var number = new Paragraph();
        session.addValueChangeListener(chosen -> number.setText(
                chosen.getValue() == null
                        ? ""
                        : getTranslation("cycle.open.cycleOf", chosen.getValue().cycle())));
        var fields = new Div(state, session, number, new Paragraph(getTranslation("cycle.open.effect")));
        fields.addClassName("upr-form");
        var dialog = new Dialog(getTranslation("cycle.open"));
        var confirm = new Button(getTranslation("cycle.open"), click -> {
            if (state.isEmpty() || session.isEmpty()) {
                state.setInvalid(state.isEmpty());
                session.setInvalid(session.isEmpty());
                return;
            }
            Attempt.run(this, () -> {
                var id = cycles.open(
                        state.getValue().code(),
                        session.getValue().cycle(),
                        session.getValue().number());
                dialog.close();
                getUI().ifPresent(ui -> ui.navigate(CycleNavigation.cycle(id)));
            });
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(fields);
        dialog.getFooter().add(new Button(getTranslation("platform.cancel"), click -> dialog.close()), confirm);
        return dialog;
    }
}
