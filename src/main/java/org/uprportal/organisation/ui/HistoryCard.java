package org.uprportal.organisation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.uprportal.organisation.HistoryEntry;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;

/** What has happened to an organisation's entry, for its own people and the secretariat. */
class HistoryCard extends Card {

    HistoryCard(List<HistoryEntry> history) {
        super("organisation.history");
        var list = new UnorderedList();
        list.addClassName("upr-people");
        history.forEach(one -> list.add(row(one)));
        add(list);
    }

    private ListItem row(HistoryEntry one) {
        var fields = one.fields().stream()
                .map(field -> getTranslation("organisation.field." + field))
                .collect(Collectors.joining(", "));
        var what = new Span(
                getTranslation("organisation.history." + one.act()) + (fields.isEmpty() ? "" : " (" + fields + ")"));
        var about = new Span(Dates.day(one.at(), getLocale()) + (one.by().isEmpty() ? "" : " · " + one.by()));
        about.addClassName("upr-muted");
        return new ListItem(what, about);
    }
}
