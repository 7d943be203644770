package org.uprportal.watch.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.uprportal.platform.ui.Card;
import org.uprportal.register.SavedSearch;
import org.uprportal.register.SavedSearches;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;
import org.uprportal.theme.Theme;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;
import org.uprportal.watch.Watched;
import org.uprportal.watch.WatchedKind;

/** What else one can watch, and the saved searches, of which one hears too. */
@Service
class WatchMore {

    private static final List<ThemeKind> KINDS = List.of(ThemeKind.THEME, ThemeKind.PERSONS, ThemeKind.SDG);

    private final States states;
    private final Themes themes;
    private final SavedSearches searches;

    WatchMore(States states, Themes themes, SavedSearches searches) {
        this.states = states;
        this.themes = themes;
        this.searches = searches;
    }

    Card card(Locale language, Consumer<Watched> begin) {
        var card = new Card("watch.add");
        var state = new ComboBox<StateSummary>(card.getTranslation("watch.add.state"));
        state.setItems(states.all(language));
        state.setItemLabelGenerator(one -> one.name(language));
        state.addValueChangeListener(
                change -> chosen(change.getValue(), one -> begin.accept(Watched.state(one.code()))));
        var theme = new ComboBox<Theme>(card.getTranslation("watch.add.theme"));
        theme.setItems(KINDS.stream().flatMap(kind -> themes.all(kind).stream()).toList());
        theme.setItemLabelGenerator(Theme::label);
        theme.addValueChangeListener(change -> chosen(
                change.getValue(),
                one -> begin.accept(Watched.of(WatchedKind.THEME, one.id().value()))));
        Arrays.asList(state, theme).forEach(box -> box.setWidthFull());
        card.add(state, theme);
        return card;
    }

    private static <T> void chosen(@Nullable T value, Consumer<T> then) {
        if (value != null) {
            then.accept(value);
        }
    }

    Optional<Card> searches(Locale language) {
        var mine = searches.mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var card = new Card("watch.searches");
        card.with(new Anchor("searches", card.getTranslation("watch.searches.change")));
        card.add(new Paragraph(card.getTranslation("watch.searches.lead")));
        var list = new UnorderedList();
        list.addClassName("upr-rows");
        mine.stream().map(SavedSearch::title).map(ListItem::new).forEach(list::add);
        card.add(list);
        return Optional.of(card);
    }
}
