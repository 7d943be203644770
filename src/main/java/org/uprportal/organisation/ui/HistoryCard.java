package org.uprportal.organisation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.uprportal.organisation.HistoryEntry;
import org.uprportal.platform.Joined;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.Parts;

/** What has happened to an organisation's entry, for its own people and the secretariat. */
class HistoryCard extends Card {

    HistoryCard(Parts.Source<HistoryEntry> history) {
        super("organisation.history");
        add(Parts.of("upr-people", history, this::row));
    }

    private ListItem row(HistoryEntry one) {
        var fields = Joined.items(
                one.fields().stream()
                        .map(field -> getTranslation("organisation.field." + field))
                        .toList(),
                getLocale());
        var what = new Span(
                getTranslation("organisation.history." + one.act()) + (fields.isEmpty() ? "" : " (" + fields + ")"));
        var about = Line.small(Dates.day(one.at(), getLocale()), one.by());
        return new ListItem(what, about);
    }
}
