package org.uprportal.theme.ui;

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
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.theme.Theme;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/**
 * The lists by which recommendations are sorted. Everybody reads; the secretariat also sees what changes them, and the
 * face refuses changes by anybody else. List and search stand in the address; unknown values there are ignored.
 */
@Route(ThemeNavigation.THEMES)
@AnonymousAllowed
class ThemesView extends Page implements BeforeEnterObserver {

    private final transient Themes themes;
    private final ComboBox<ThemeKind> kind = new ComboBox<>();
    private final TextField text = new TextField();
    private final Span count = new Span();
    private final Grid<Theme> grid = new Grid<>();
    private boolean filling;

    ThemesView(Themes themes) {
        super("theme.list.title");
        this.themes = themes;
        lead("theme.list.lead");
        kind.setLabel(getTranslation("theme.list.kind"));
        kind.setItems(ThemeKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("theme.kind." + one));
        kind.setValue(ThemeKind.THEME);
        kind.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                kind.setValue(change.getOldValue());
            } else {
                changed();
            }
        });
        text.setLabel(getTranslation("theme.list.search"));
        text.setClearButtonVisible(true);
        text.setMaxLength(200);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed());
        var filters = new Div(kind, text);
        filters.addClassName("upr-filters");
        count.getElement().setAttribute("role", "status");
        columns();
        add(filters, count, grid);
        if (themes.mayChange()) {
            actions(new Button(
                    getTranslation("theme.add"), click -> new ThemeDialog(kind.getValue(), themes, this::show).open()));
        }
    }

    private void columns() {
        grid.addColumn(one -> one.code() == null ? "" : one.code())
                .setHeader(getTranslation("theme.list.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Theme::label)
                .setHeader(getTranslation("theme.list.label"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::status)
                .setHeader(getTranslation("theme.list.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (themes.mayChange()) {
            grid.addComponentColumn(this::changes)
                    .setHeader(getTranslation("theme.change"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        NarrowScreen.stack(
                grid,
                one -> Stream.of(
                        one.code() == null ? new Span(one.label()) : new Line(one.code(), one.label()),
                        status(one),
                        themes.mayChange() ? changes(one) : new Span()));
        grid.setEmptyStateComponent(new EmptyState("theme.list.empty"));
        grid.setHeight("38rem");
    }

    private StatusChip status(Theme one) {
        return one.retired()
                ? new StatusChip(getTranslation("theme.list.retired"), StatusChip.Tone.PARTLY)
                : new StatusChip(getTranslation("theme.list.offered"), StatusChip.Tone.GOOD);
    }

    private Div changes(Theme one) {
        return new Div(
                button("theme.change", one, () -> new ThemeDialog(one, themes, this::show).open()),
                one.retired()
                        ? button("theme.restore", one, () -> Attempt.run(this, () -> restore(one)))
                        : button("theme.retire", one, () -> askToRetire(one)));
    }

    private Button button(String key, Theme theme, Runnable work) {
        var button = new Button(getTranslation(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key + "One", theme.label()));
        return button;
    }

    private void askToRetire(Theme theme) {
        Confirm.ask(this, "theme.retire", "theme.retire.effect", "theme.retire", () -> {
            themes.retire(theme.id());
            show();
        });
    }

    private void restore(Theme theme) {
        themes.restore(theme.id());
        show();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        filling = true;
        kind.setValue(query.getSingleParameter("list")
                .flatMap(word -> Arrays.stream(ThemeKind.values())
                        .filter(one -> one.name().equals(word))
                        .findFirst())
                .orElse(ThemeKind.THEME));
        text.setValue(query.getSingleParameter("q").orElse(""));
        filling = false;
        show();
    }

    private void changed() {
        if (!filling) {
            show();
            var parameters = new HashMap<String, String>();
            parameters.put("list", kind.getValue().name());
            if (!text.getValue().isBlank()) {
                parameters.put("q", text.getValue());
            }
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location(ThemeNavigation.THEMES, QueryParameters.simple(parameters)));
        }
    }

    private void show() {
        var shown = found();
        grid.setItems(shown);
        count.setText(getTranslation("theme.list.count", shown.size()));
    }

    private List<Theme> found() {
        var sought = text.getValue().strip().toLowerCase(Locale.ROOT);
        return themes.withRetired(kind.getValue()).stream()
                .filter(one ->
                        one.label().toLowerCase(Locale.ROOT).contains(sought) || sought.equalsIgnoreCase(one.code()))
                .toList();
    }
}
