package org.uprportal.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.uprportal.organisation.DirectoryFilter;
import org.uprportal.organisation.OrganisationSummary;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.state.StateCode;
import org.uprportal.state.ui.StateNames;
import org.uprportal.theme.Theme;
import org.uprportal.theme.Themes;

/** The public directory of organisations; the filter is in the address. */
@Route(OrganisationNavigation.ORGANISATIONS)
@AnonymousAllowed
class DirectoryView extends Page implements BeforeEnterObserver {

    private final transient Organisations organisations;
    private final transient StateNames states;
    private final TextField words = new TextField(getTranslation("organisation.list.search"));
    private final ComboBox<PartyKind> kind = new ComboBox<>(getTranslation("organisation.list.kind"));
    private final ComboBox<StateCode> state = new ComboBox<>(getTranslation("organisation.list.state"));
    private final ComboBox<Theme> theme = new ComboBox<>(getTranslation("organisation.themes"));
    private final ComboBox<String> language = new ComboBox<>(getTranslation("organisation.languages"));
    private boolean following;
    private final Span count = new Span();
    private final Div found = new Div();

    DirectoryView(Organisations organisations, Themes themes, StateNames states) {
        super("organisation.list.title");
        this.organisations = organisations;
        this.states = states;
        lead("organisation.list.lead");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        kind.setItems(Arrays.stream(PartyKind.values())
                .filter(one -> !one.ofThePortal())
                .toList());
        kind.setItemLabelGenerator(one -> getTranslation("organisation.kind." + one));
        kind.setClearButtonVisible(true);
        var choices = organisations.directoryChoices();
        theme.setItems(choices.themes().stream()
                .flatMap(one -> themes.find(one).stream())
                .sorted(Comparator.comparing(Theme::label))
                .toList());
        theme.setItemLabelGenerator(Theme::label);
        theme.setClearButtonVisible(true);
        language.setItems(choices.languages().stream()
                .sorted(Comparator.comparing(this::languageName, Collator.getInstance(getLocale())))
                .toList());
        language.setItemLabelGenerator(this::languageName);
        language.setClearButtonVisible(true);
        state.setItems(choices.states().stream()
                .sorted(Comparator.comparing(states::nameOf, Collator.getInstance(getLocale())))
                .toList());
        state.setItemLabelGenerator(states::nameOf);
        state.setClearButtonVisible(true);
        var filter = new Div(words, kind, state, theme, language);
        filter.addClassName("upr-filter");
        count.addClassName("upr-muted");
        count.getElement().setAttribute("role", "status");
        add(filter, count, found);
        found.setWidthFull();
        words.addValueChangeListener(change -> changed());
        kind.addValueChangeListener(change -> changed());
        state.addValueChangeListener(change -> changed());
        theme.addValueChangeListener(change -> changed());
        language.addValueChangeListener(change -> changed());
        var register = new Anchor(OrganisationNavigation.register(), getTranslation("organisation.register.title"));
        register.setRouterIgnore(false);
        actions(register);
    }

    private String languageName(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(getLocale());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        following = true;
        words.setValue(asked.getSingleParameter("q").orElse(""));
        kind.setValue(asked.getSingleParameter("kind")
                .flatMap(name -> Arrays.stream(PartyKind.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(null));
        state.setValue(asked.getSingleParameter("state")
                .filter(code -> code.matches("[A-Z]{3}"))
                .map(StateCode::new)
                .orElse(null));
        theme.setValue(asked.getSingleParameter("theme")
                .flatMap(id -> theme.getListDataView()
                        .getItems()
                        .filter(one -> one.id().value().toString().equals(id))
                        .findFirst())
                .orElse(null));
        language.setValue(asked.getSingleParameter("language")
                .filter(code -> language.getListDataView().contains(code))
                .orElse(null));
        following = false;
        show(asked.getSingleParameter("page").orElse("1"));
    }

    /** The address follows what one chooses, without opening the page anew, so that the focus stays where one types. */
    private void changed() {
        if (following) {
            return;
        }
        UI.getCurrent().getPage().getHistory().replaceState(null, address(1));
        show("1");
    }

    private String address(int page) {
        var parameters = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) {
            parameters.put("q", words.getValue());
        }
        kind.getOptionalValue().ifPresent(one -> parameters.put("kind", one.name()));
        theme.getOptionalValue()
                .ifPresent(one -> parameters.put("theme", one.id().value().toString()));
        language.getOptionalValue().ifPresent(one -> parameters.put("language", one));
        state.getOptionalValue().ifPresent(one -> parameters.put("state", one.value()));
        if (page > 1) {
            parameters.put("page", String.valueOf(page));
        }
        var query = QueryParameters.simple(parameters).getQueryString();
        return OrganisationNavigation.ORGANISATIONS + (query.isEmpty() ? "" : "?" + query);
    }

    private void show(String asked) {
        found.removeAll();
        var filter = new DirectoryFilter(
                words.getValue(),
                kind.getValue(),
                state.getValue(),
                theme.getOptionalValue().map(Theme::id).orElse(null),
                language.getValue());
        var part = Pager.part(asked, (offset, most) -> organisations.directory(filter, offset, most));
        count.setText(getTranslation("organisation.list.count", part.total()));
        if (part.total() == 0) {
            found.add(new EmptyState("organisation.list.none"));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("upr-tasks", "upr-card");
        Rows.into(list, part.rows(), this::row);
        found.add(list, new Pager(Pager.asked(asked, part.total()), part.total(), this::address));
    }

    private ListItem row(OrganisationSummary one) {
        var link = new Anchor(OrganisationNavigation.organisation(one.id()), one.name());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-title");
        var about = Line.small(
                getTranslation("organisation.kind." + one.kind()),
                one.state() == null ? "" : states.nameOf(one.state()));
        var text = new Div(link, about);
        text.addClassName("upr-task-text");
        var item = new ListItem(text);
        item.addClassName("upr-task");
        return item;
    }
}
