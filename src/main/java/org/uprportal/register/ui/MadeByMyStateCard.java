package org.uprportal.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uprportal.followup.Progress;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.HomeCard;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.register.FoundRows;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;

/** What the State of a mission has recommended, and where it stands: how it was answered and how far it is, each number with its way. */
@org.springframework.stereotype.Component
class MadeByMyStateCard implements HomeCard {

    private final Recommendations recommendations;
    private final Register register;
    private final FacetNames names;

    MadeByMyStateCard(Recommendations recommendations, Register register, FacetNames names) {
        this.recommendations = recommendations;
        this.register = register;
        this.names = names;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Component> card() {
        return recommendations.stateOfMission().map(state -> card(RegisterQuery.of(RegisterFacet.BY, state.value())));
    }

    private Component card(RegisterQuery mine) {
        var found = register.find(mine, 0, 1);
        var card = new Card("register.byMyState");
        if (found.total() == 0) {
            card.add(new EmptyState("register.byMyState.none"));
            return card;
        }
        var locale = UI.getCurrent().getLocale();
        card.with(way(Addresses.search(locale, mine, 0), card.getTranslation("register.byMyState.read")));
        card.add(new Paragraph(card.getTranslation("register.byMyState.count", found.total())));
        stands(card, mine, found, RegisterFacet.POSITION, names(Position.values()), locale);
        stands(card, mine, found, RegisterFacet.GOVERNMENT, names(Progress.values()), locale);
        stands(card, mine, found, RegisterFacet.CIVIL_SOCIETY, names(Progress.values()), locale);
        return card;
    }

    /** In the order in which the values are always told, not by their numbers; what nothing has is left out. */
    private void stands(
            Card card, RegisterQuery mine, FoundRows found, RegisterFacet facet, List<String> values, Locale locale) {
        var words = names.of(locale);
        var list = new UnorderedList();
        list.addClassName("upr-ways");
        for (var value : values) {
            var many = found.of(facet).getOrDefault(value, 0);
            if (many > 0) {
                list.add(new ListItem(way(
                        Addresses.search(locale, mine.with(facet, value), 0),
                        card.getTranslation("register.byMyState.stands", words.of(facet, value), many))));
            }
        }
        if (list.getComponentCount() > 0) {
            var part = new Div(new H3(card.getTranslation("register.facet." + facet)), list);
            card.add(part);
        }
    }

    /** The pages of the register are read without script: the browser goes there. */
    private static Anchor way(String address, String words) {
        var way = new Anchor(address.substring(1), words);
        way.setRouterIgnore(true);
        return way;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
