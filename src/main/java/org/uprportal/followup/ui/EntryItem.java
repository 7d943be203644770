package org.uprportal.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.uprportal.followup.ProgressEntry;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.StatusChip;

/** What one voice says: who, when, how far, why, and what shows it. */
class EntryItem extends ListItem {

    /** Only what is plainly an address becomes a link. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7E]+");

    /** The same with its files. */
    EntryItem(ProgressEntry entry, Function<PartyId, String> name, Component files) {
        this(entry, name);
        add(files);
    }

    EntryItem(ProgressEntry entry, Function<PartyId, String> name) {
        var who = Line.small(
                entry.by() == null ? getTranslation("followup.anOrganisation") : name.apply(entry.by()),
                Dates.day(entry.at(), getLocale()));
        add(who, new Span(" "), new ProgressChip(entry.progress()));
        if (entry.restricted()) {
            add(new StatusChip(getTranslation("followup.restricted"), StatusChip.Tone.INFO));
        }
        var statement = new Paragraph(entry.statement());
        statement.getElement().setAttribute("dir", "auto");
        add(statement);
        if (!entry.evidence().isBlank()) {
            add(evidence(entry.evidence()));
        }
    }

    private Paragraph evidence(String text) {
        var line = new Paragraph(getTranslation("followup.evidence.is") + " ");
        line.getElement().setAttribute("dir", "auto");
        var found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            line.add(new Span(text.substring(from, found.start())));
            var link = new Anchor(found.group(), found.group(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            link.setRouterIgnore(true);
            line.add(link);
            from = found.end();
        }
        line.add(new Span(text.substring(from)));
        return line;
    }
}
