package org.uprportal.register.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.Tagging;
import org.uprportal.recommendation.Tags;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterOrder;
import org.uprportal.register.RegisterQuery;
import org.uprportal.register.SuggestedTag;
import org.uprportal.register.SuggestedTags;
import org.uprportal.register.Suggestions;
import org.uprportal.theme.ThemeKind;

/**
 * The secretariat decides which terms untagged recommendations get: one by one, or all that are certain enough, after it has
 * seen them. What was done last is taken back here too. For which part of the register stands in the address.
 */
@Route(RegisterNavigation.SUGGESTIONS)
@PermitAll
class SuggestionsView extends Page implements BeforeEnterObserver {

    private static final List<Integer> PERCENTS = List.of(95, 90, 80, 70, 60, 50);
    private static final int USUAL = 80;
    private static final int LATEST = 10;
    private static final int TERMS = 60;

    private final transient Suggestions suggestions;
    private final transient Tags tags;
    private final transient Register register;
    private final transient FacetNames facets;
    private final ComboBox<ThemeKind> kind = new ComboBox<>();
    private final ComboBox<Integer> percent = new ComboBox<>();
    private final ComboBox<String> state = new ComboBox<>();
    private final ComboBox<String> session = new ComboBox<>();
    private final TextField words = new TextField();
    private final Div result = new Div();
    private final Div latest = new Div();
    private boolean filling;

    SuggestionsView(Suggestions suggestions, Tags tags, Register register, FacetNames facets) {
        super("register.suggestions");
        this.suggestions = suggestions;
        this.tags = tags;
        this.register = register;
        this.facets = facets;
        lead("register.suggestions.lead");
        var filters = new Div(kind, percent, state, session, words);
        filters.addClassName("upr-filters");
        result.setWidthFull();
        result.addClassName("upr-stack");
        result.getElement().setAttribute("aria-live", "polite");
        latest.setWidthFull();
        add(filters, result, latest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // Whoever may not decide finds no page.
        tags.latest(1);
        var asked = event.getLocation().getQueryParameters();
        filling = true;
        offer();
        kind.setValue(asked.getSingleParameter("kind")
                .flatMap(one -> Arrays.stream(ThemeKind.values())
                        .filter(kind -> kind.name().equalsIgnoreCase(one))
                        .findFirst())
                .orElse(ThemeKind.THEME));
        percent.setValue(asked.getSingleParameter("percent")
                .filter(one -> one.matches("\\d{2}"))
                .map(Integer::valueOf)
                .filter(PERCENTS::contains)
                .orElse(USUAL));
        choose(state, asked.getSingleParameter("state").orElse(null));
        choose(session, asked.getSingleParameter("session").orElse(null));
        words.setValue(asked.getSingleParameter("q").orElse(""));
        filling = false;
        show();
    }

    private static void choose(ComboBox<String> box, @Nullable String value) {
        box.setValue(value != null && box.getListDataView().contains(value) ? value : null);
    }

    private void offer() {
        var all = register.find(RegisterQuery.ALL, 0, 1);
        var names = facets.of(getLocale());
        var alphabet = com.ibm.icu.text.Collator.getInstance(getLocale());
        kind.setLabel(getTranslation("register.suggestions.kind"));
        kind.setItems(ThemeKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("theme.kind." + one));
        percent.setLabel(getTranslation("register.suggestions.percent"));
        percent.setItems(PERCENTS);
        percent.setItemLabelGenerator(one -> getTranslation("register.suggestions.atLeast", one / 100.0));
        state.setLabel(getTranslation("register.facet.STATE"));
        state.setItems(all.of(RegisterFacet.STATE).keySet().stream()
                .sorted((one, other) -> alphabet.compare(names.state(one), names.state(other)))
                .toList());
        state.setItemLabelGenerator(names::state);
        state.setClearButtonVisible(true);
        session.setLabel(getTranslation("register.facet.SESSION"));
        session.setItems(all.of(RegisterFacet.SESSION).keySet().stream()
                .sorted((one, other) -> Integer.compare(Integer.parseInt(other), Integer.parseInt(one)))
                .toList());
        session.setItemLabelGenerator(one -> names.of(RegisterFacet.SESSION, one));
        session.setClearButtonVisible(true);
        words.setLabel(getTranslation("register.field"));
        words.setMaxLength(Addresses.LONGEST);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        if (kind.getValue() == null) {
            List.of(kind, percent, state, session).forEach(box -> box.addValueChangeListener(change -> changed()));
            words.addValueChangeListener(change -> changed());
        }
    }

    private void changed() {
        if (filling) {
            return;
        }
        var parameters = new HashMap<String, String>();
        parameters.put("kind", (kind.getValue() == null ? ThemeKind.THEME : kind.getValue()).name());
        parameters.put("percent", String.valueOf(percent.getValue() == null ? USUAL : percent.getValue()));
        if (state.getValue() != null) {
            parameters.put("state", state.getValue());
        }
        if (session.getValue() != null) {
            parameters.put("session", session.getValue());
        }
        if (!words.getValue().isBlank()) {
            parameters.put("q", words.getValue().strip());
        }
        UI.getCurrent().navigate(RegisterNavigation.SUGGESTIONS, QueryParameters.simple(parameters));
    }

    private RegisterQuery query() {
        var query = new RegisterQuery(words.getValue().strip(), Map.of(), RegisterOrder.FIT);
        query = state.getValue() == null ? query : query.with(RegisterFacet.STATE, state.getValue());
        return session.getValue() == null ? query : query.with(RegisterFacet.SESSION, session.getValue());
    }

    private void show() {
        result.removeAll();
        var found = suggestions.of(kind.getValue(), query(), percent.getValue());
        var card = new Card("register.suggestions.preview");
        card.add(new Paragraph(getTranslation(
                "register.suggestions.found",
                found.learnedFrom(),
                found.untagged(),
                found.all().size())));
        if (!found.whole()) {
            card.add(new Paragraph(getTranslation("register.suggestions.part")));
        }
        result.add(card);
        if (found.all().isEmpty()) {
            card.add(new EmptyState("register.suggestions.none"));
        } else {
            card.add(byTerm(found), acceptAll(found));
            var list = new Card("register.suggestions.each");
            list.add(Parts.of("upr-rows", found.all(), this::line));
            result.add(list);
        }
        showLatest();
    }

    private Span byTerm(SuggestedTags found) {
        return new Span(String.join(
                " · ",
                found.byTerm().entrySet().stream()
                        .limit(TERMS)
                        .map(one -> getTranslation("register.suggestions.term", one.getKey(), one.getValue()))
                        .toList()));
    }

    private Button acceptAll(SuggestedTags found) {
        var wanted = kind.getValue();
        var button = new Button(
                getTranslation("register.suggestions.acceptAll", found.all().size()),
                click -> Confirm.ask(
                        this,
                        "register.suggestions.preview",
                        "register.suggestions.effect",
                        "register.suggestions.accept",
                        () -> {
                            var put = tags.put(
                                    wanted,
                                    found.all().stream()
                                            .map(SuggestionsView::tag)
                                            .toList());
                            Toast.done(this, "register.suggestions.done", put);
                            decided();
                        }));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Tags.Tag tag(SuggestedTag one) {
        return new Tags.Tag(one.row().id(), one.term());
    }

    private ListItem line(SuggestedTag one) {
        var text = new Anchor(
                Addresses.recommendation(getLocale(), one.row().id()), one.row().text());
        text.setRouterIgnore(true);
        text.addClassName("upr-wrap");
        text.getElement().setAttribute("dir", "auto");
        var facts = Line.small(
                getTranslation("register.suggestions.guess", one.name(), one.percent() / 100.0),
                getTranslation("register.suggestions.because", String.join(", ", one.words())));
        var buttons = new Div();
        buttons.addClassName("upr-actions");
        for (boolean accepted : new boolean[] {true, false}) {
            var key = accepted ? "register.suggestions.accept" : "register.suggestions.refuse";
            var button = new Button(getTranslation(key));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(getTranslation(key + "One", one.name()));
            button.addClickListener(click -> Attempt.run(this, () -> {
                tags.decide(tag(one), accepted);
                buttons.removeAll();
                buttons.add(new Span(
                        getTranslation(accepted ? "register.suggestions.accepted" : "register.suggestions.refused")));
                Toast.done(this, "register.repeats.done");
                showLatest();
            }));
            buttons.add(button);
        }
        return new ListItem(text, facts, buttons);
    }

    /** What was put is in the index within a second or two; until then the same would be suggested. */
    private void decided() {
        result.removeAll();
        var card = new Card("register.suggestions.preview");
        card.add(new Paragraph(getTranslation("register.suggestions.soon")));
        var again = new Button(getTranslation("register.suggestions.again"), click -> show());
        card.add(again);
        result.add(card);
        showLatest();
    }

    private void showLatest() {
        latest.removeAll();
        var all = tags.latest(LATEST);
        if (!all.isEmpty()) {
            var card = new Card("register.suggestions.latest");
            card.add(Parts.of("upr-rows", all, this::line));
            latest.add(card);
        }
    }

    private ListItem line(Tagging one) {
        var line = new Div(new Span(getTranslation(
                one.stands() ? "register.suggestions.put" : "register.suggestions.refusedOne",
                one.at(),
                getTranslation("theme.kind." + one.kind()),
                one.tags())));
        line.addClassName("upr-card-head");
        if (one.takenBackAt() != null) {
            line.add(new Span(getTranslation("register.suggestions.takenBack")));
        } else {
            var button = new Button(
                    getTranslation("register.suggestions.takeBack"),
                    click -> Attempt.run(this, () -> {
                        tags.takeBack(one.id());
                        Toast.done(this, "register.suggestions.takenBack");
                        decided();
                    }));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(button);
        }
        return new ListItem(line);
    }
}
