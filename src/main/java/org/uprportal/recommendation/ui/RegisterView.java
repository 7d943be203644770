package org.uprportal.recommendation.ui;

import com.ibm.icu.text.Collator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
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
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.Joined;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.platform.ui.Page;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationFilter;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.recommendation.RegisterLabel;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** The public register: search, filters kept in the address, export of exactly what is filtered. */
@Route("recommendations")
@AnonymousAllowed
class RegisterView extends Page implements BeforeEnterObserver {

    private final transient Recommendations recommendations;
    private final transient Cycles cycles;
    private final transient States states;
    private final Grid<RecommendationSummary> grid = new Grid<>();
    private final TextField text = new TextField();
    private final ComboBox<CycleSummary> cycle = new ComboBox<>();
    private final ComboBox<StateCode> maker = new ComboBox<>();
    private final ComboBox<Position> position = new ComboBox<>();
    private final ComboBox<RegisterLabel> label = new ComboBox<>();
    private final Span count = new Span();
    private RecommendationFilter filter = RecommendationFilter.ALL;
    private transient Map<CycleId, CycleSummary> byId = Map.of();
    private boolean filling;

    RegisterView(Recommendations recommendations, Cycles cycles, States states) {
        super("recommendation.title");
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.states = states;
        byId = cycles.all().stream().collect(Collectors.toMap(CycleSummary::id, one -> one));
        lead("recommendation.lead");
        add(filters());
        var export = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var csv = new RegisterCsv(states, getLocale(), key -> getTranslation(getLocale(), key))
                            .write(recommendations.search(filter, 0, Integer.MAX_VALUE), cycles.all());
                    return new DownloadResponse(
                            new ByteArrayInputStream(csv), "recommendations.csv", "text/csv;charset=UTF-8", csv.length);
                }),
                getTranslation("recommendation.export"));
        count.getElement().setAttribute("role", "status");
        var everybody = new Anchor("/upr", getTranslation("recommendation.openRegister"));
        everybody.setRouterIgnore(true);
        var line = new Div(count, export, everybody);
        line.addClassName("upr-card-head");
        line.setWidthFull();
        columns();
        add(line, grid);
    }

    private Div filters() {
        var alphabet = Collator.getInstance(getLocale());
        text.setLabel(getTranslation("recommendation.filter.text"));
        text.setClearButtonVisible(true);
        text.setMaxLength(200);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        cycle.setLabel(getTranslation("recommendation.filter.cycle"));
        cycle.setItems(cycles.all().stream()
                .sorted(Comparator.comparing(
                                (CycleSummary one) -> states.nameOf(one.state(), getLocale()), alphabet::compare)
                        .thenComparing(CycleSummary::number))
                .toList());
        cycle.setItemLabelGenerator(this::name);
        maker.setLabel(getTranslation("recommendation.filter.maker"));
        maker.setItems(recommendations.makers().stream()
                .sorted(Comparator.comparing(state -> states.nameOf(state, getLocale()), alphabet::compare))
                .toList());
        maker.setItemLabelGenerator(state -> states.nameOf(state, getLocale()));
        position.setLabel(getTranslation("recommendation.filter.position"));
        position.setItems(Position.values());
        position.setItemLabelGenerator(PositionChip::word);
        label.setLabel(getTranslation("recommendation.filter.theme"));
        label.setItems(recommendations.labels().stream()
                .sorted(Comparator.comparing(RegisterLabel::name, alphabet::compare))
                .toList());
        label.setItemLabelGenerator(RegisterLabel::name);
        var all = new Div(text, cycle, maker, position, label);
        all.addClassName("upr-filters");
        for (var box : Arrays.asList(cycle, maker, position, label)) {
            box.setClearButtonVisible(true);
            box.addValueChangeListener(change -> changed());
        }
        text.addValueChangeListener(change -> changed());
        return all;
    }

    private void columns() {
        grid.addColumn(this::reviewed)
                .setHeader(getTranslation("recommendation.column.reviewed"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(RecommendationSummary::paragraph)
                .setHeader(getTranslation("recommendation.column.paragraph"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::link)
                .setHeader(getTranslation("recommendation.column.text"))
                .setFlexGrow(4)
                .setWidth("16rem");
        grid.addColumn(one -> makers(one))
                .setHeader(getTranslation("recommendation.column.makers"))
                .setFlexGrow(1);
        grid.addComponentColumn(one -> new PositionChip(one.position()))
                .setHeader(getTranslation("recommendation.column.position"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowScreen.stack(
                grid,
                one -> Stream.of(
                        new Line(reviewed(one), one.paragraph()),
                        link(one),
                        NarrowScreen.line(makers(one)),
                        new PositionChip(one.position())));
        grid.addClassName("upr-register");
        grid.setHeight("38rem");
        grid.setPageSize(50);
        grid.setItems(
                query -> recommendations.search(filter, query.getPage(), query.getPageSize()).stream(),
                query -> recommendations.count(filter));
    }

    /** Of which review it is. */
    private String reviewed(RecommendationSummary one) {
        var found = byId.get(one.cycle());
        return found == null ? "" : name(found);
    }

    private Anchor link(RecommendationSummary one) {
        var link = new Anchor(RecommendationNavigation.recommendation(one.id()), one.text());
        link.setRouterIgnore(false);
        link.addClassName("upr-wrap");
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    private String makers(RecommendationSummary one) {
        return Joined.items(
                one.recommendingStates().stream().map(state -> nameOf(state)).toList(), getLocale());
    }

    private String nameOf(RecommendingState state) {
        return state.code() == null ? state.name() : states.nameOf(new StateCode(state.code()), getLocale());
    }

    private String name(CycleSummary one) {
        return getTranslation("cycle.name", states.nameOf(one.state(), getLocale()), one.number());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        filling = true;
        text.setValue(query.getSingleParameter("q").orElse(""));
        cycle.setValue(query.getSingleParameter("cycle")
                .flatMap(id -> cycles.all().stream()
                        .filter(one -> one.id().value().toString().equals(id))
                        .findFirst())
                .orElse(null));
        maker.setValue(query.getSingleParameter("by")
                .flatMap(code -> recommendations.makers().stream()
                        .filter(state -> state.value().equals(code))
                        .findFirst())
                .orElse(null));
        position.setValue(query.getSingleParameter("position")
                .flatMap(word -> Arrays.stream(Position.values())
                        .filter(one -> one.name().equals(word))
                        .findFirst())
                .orElse(null));
        label.setValue(query.getSingleParameter("theme")
                .flatMap(word -> recommendations.labels().stream()
                        .filter(one -> one.value().equals(word) || one.name().equals(word))
                        .findFirst())
                .orElse(null));
        filling = false;
        show();
    }

    private void changed() {
        if (!filling) {
            show();
            var parameters = new HashMap<String, String>();
            put(parameters, "q", text.getValue().isBlank() ? null : text.getValue());
            put(parameters, "cycle", cycleId() == null ? null : cycleId().toString());
            put(
                    parameters,
                    "by",
                    maker.getValue() == null ? null : maker.getValue().value());
            put(
                    parameters,
                    "position",
                    position.getValue() == null ? null : position.getValue().name());
            put(
                    parameters,
                    "theme",
                    label.getValue() == null ? null : label.getValue().value());
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location("recommendations", QueryParameters.simple(parameters)));
        }
    }

    private void show() {
        filter = new RecommendationFilter(
                text.getValue(),
                null,
                cycleId(),
                maker.getValue() == null ? null : maker.getValue().value(),
                position.getValue(),
                label.getValue() == null ? null : label.getValue().value());
        count.setText(getTranslation("recommendation.count", recommendations.count(filter)));
        grid.getDataProvider().refreshAll();
    }

    private @Nullable UUID cycleId() {
        return cycle.getValue() == null ? null : cycle.getValue().id().value();
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
