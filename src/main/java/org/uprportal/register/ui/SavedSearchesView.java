package org.uprportal.register.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.uprportal.platform.SafeText;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Toast;
import org.uprportal.register.RegisterFacet;
import org.uprportal.register.RegisterQuery;
import org.uprportal.register.SavedSearch;
import org.uprportal.register.SavedSearches;

/** One's own searches: the one that stands in the address, to be saved, and those that are, each with its feed. */
@Route(RegisterNavigation.SEARCHES)
@PermitAll
class SavedSearchesView extends Page implements BeforeEnterObserver {

    private final transient SavedSearches searches;
    private final transient FacetNames facets;

    SavedSearchesView(SavedSearches searches, FacetNames facets) {
        super("register.searches");
        this.searches = searches;
        this.facets = facets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var given = event.getLocation().getQueryParameters().getParameters();
        show(Addresses.query(name -> given.containsKey(name) ? given.get(name).toArray(String[]::new) : null));
    }

    private void show(RegisterQuery query) {
        clear();
        lead("register.searches.lead");
        if (!query.isAll()) {
            add(toSave(query));
        }
        var mine = searches.mine();
        if (mine.isEmpty()) {
            add(new EmptyState("register.searches.none"));
        } else {
            var card = new Card("register.searches.mine");
            card.add(Parts.of("upr-rows", mine, this::line));
            add(card);
        }
        var search = new Anchor(Addresses.home(getLocale()) + "/search", getTranslation("register.search"));
        search.setRouterIgnore(true);
        add(search);
    }

    private Card toSave(RegisterQuery query) {
        var card = new Card("register.searches.this");
        var title = new TextField(getTranslation("register.searches.title"));
        title.setMaxLength(SavedSearches.LONGEST_TITLE);
        title.setValue(SafeText.shortened(said(query), SavedSearches.LONGEST_TITLE));
        title.setWidthFull();
        var save = new Button(
                getTranslation("register.searches.save"),
                click -> Attempt.run(this, () -> {
                    searches.save(title.getValue(), query);
                    Toast.done(this, "register.searches.saved");
                    show(RegisterQuery.ALL);
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(new Paragraph(said(query)), title, save);
        return card;
    }

    /** What is looked for, in the reader's words. */
    private String said(RegisterQuery query) {
        var terms = new HashSet<String>();
        query.each().map(java.util.Map.Entry::getValue).forEach(terms::add);
        var names = facets.of(getLocale(), terms);
        var chosen = query.each()
                .map(one -> one.getKey() == RegisterFacet.CYCLE || one.getKey() == RegisterFacet.SESSION
                        ? names.of(one.getKey(), one.getValue())
                        : getTranslation("register.facet." + one.getKey()) + ": "
                                + names.of(one.getKey(), one.getValue()))
                .collect(Collectors.joining(" · "));
        return query.words().isBlank() ? chosen : chosen.isEmpty() ? query.words() : query.words() + " · " + chosen;
    }

    private ListItem line(SavedSearch one) {
        var open = new Anchor(Addresses.search(getLocale(), one.query(), 0), one.title());
        open.setRouterIgnore(true);
        open.addClassName("upr-wrap");
        var feed = new Anchor(Addresses.feed(getLocale(), one.query()), getTranslation("register.feed"));
        feed.setRouterIgnore(true);
        feed.getElement().setAttribute("aria-label", getTranslation("register.searches.feedOf", one.title()));
        var remove = new Button(
                getTranslation("register.searches.remove"),
                click -> Attempt.run(this, () -> {
                    searches.remove(one.id());
                    Toast.done(this, "register.searches.removed");
                    show(RegisterQuery.ALL);
                }));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("register.searches.removeOne", one.title()));
        var head = new Div(open, feed, remove);
        head.addClassName("upr-card-head");
        return new ListItem(head, new Span(said(one.query())));
    }
}
