package org.uprportal.state.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.platform.ui.Page;
import org.uprportal.state.RegionalGroup;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;

/**
 * The States with their names and regional groups. Everybody reads; the secretariat also sees what changes them, and the
 * face refuses changes by anybody else. The search and the group stand in the address; unknown values there are ignored.
 */
@Route(StateNavigation.STATES)
@AnonymousAllowed
class StatesView extends Page implements BeforeEnterObserver {

    private final transient States states;
    private final TextField text = new TextField();
    private final ComboBox<RegionalGroup> group = new ComboBox<>();
    private final Span count = new Span();
    private final Grid<StateSummary> grid = new Grid<>();
    private boolean filling;

    StatesView(States states) {
        super("state.list.title");
        this.states = states;
        lead("state.list.lead");
        text.setLabel(getTranslation("state.list.search"));
        text.setClearButtonVisible(true);
        text.setMaxLength(120);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed());
        group.setLabel(getTranslation("state.list.group"));
        group.setItems(RegionalGroup.values());
        group.setItemLabelGenerator(one -> getTranslation("state.group." + one));
        group.setClearButtonVisible(true);
        group.addValueChangeListener(change -> changed());
        var filters = new Div(text, group);
        filters.addClassName("upr-filters");
        count.getElement().setAttribute("role", "status");
        columns();
        add(filters, count, grid);
        if (states.mayChange()) {
            actions(new Button(getTranslation("state.add"), click -> new NewStateDialog(states, this::show).open()));
        }
    }

    private void columns() {
        grid.addColumn(one -> one.name(getLocale()))
                .setHeader(getTranslation("state.list.name"))
                .setFlexGrow(3);
        grid.addColumn(one -> one.code().value())
                .setHeader(getTranslation("state.list.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::group)
                .setHeader(getTranslation("state.list.group"))
                .setFlexGrow(2);
        grid.addColumn(this::status)
                .setHeader(getTranslation("state.list.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (states.mayChange()) {
            grid.addComponentColumn(this::change)
                    .setHeader(getTranslation("state.change"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        NarrowScreen.stack(
                grid,
                one -> Stream.of(
                        new Span(one.name(getLocale()) + " (" + one.code().value() + ")"),
                        Line.small(group(one), status(one)),
                        states.mayChange() ? change(one) : new Span()));
        grid.setEmptyStateComponent(new EmptyState("state.list.empty"));
        grid.setHeight("38rem");
    }

    private String group(StateSummary one) {
        return getTranslation(one.group() == null ? "state.list.noGroup" : "state.group." + one.group());
    }

    private String status(StateSummary one) {
        return getTranslation(one.member() ? "state.list.member" : "state.list.observer");
    }

    private Button change(StateSummary state) {
        var button =
                new Button(getTranslation("state.change"), click -> new StateDialog(state, states, this::show).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("state.changeOne", state.name(getLocale())));
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        filling = true;
        text.setValue(query.getSingleParameter("q").orElse(""));
        group.setValue(query.getSingleParameter("group")
                .flatMap(word -> Arrays.stream(RegionalGroup.values())
                        .filter(one -> one.name().equals(word))
                        .findFirst())
                .orElse(null));
        filling = false;
        show();
    }

    private void changed() {
        if (!filling) {
            show();
            var parameters = new HashMap<String, String>();
            if (!text.getValue().isBlank()) {
                parameters.put("q", text.getValue());
            }
            if (group.getValue() != null) {
                parameters.put("group", group.getValue().name());
            }
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location(StateNavigation.STATES, QueryParameters.simple(parameters)));
        }
    }

    private void show() {
        var shown = found();
        grid.setItems(shown);
        count.setText(getTranslation("state.list.count", shown.size()));
    }

    /** By any of its names, its code, or exactly a spelling that importers know. */
    private List<StateSummary> found() {
        var sought = text.getValue().strip().toLowerCase(Locale.ROOT);
        var taught = sought.isEmpty() ? null : states.byName(text.getValue()).orElse(null);
        return states.all(getLocale()).stream()
                .filter(one -> group.getValue() == null || group.getValue() == one.group())
                .filter(one -> one.code().equals(taught)
                        || one.code().value().toLowerCase(Locale.ROOT).equals(sought)
                        || one.names().values().stream()
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(sought)))
                .toList();
    }
}
