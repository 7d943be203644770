package org.uprportal.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.uprportal.followup.EvidencePart;
import org.uprportal.followup.ProgressEntry;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.StatusChip;

/** What one voice says: who, when, how far, why, and what shows it. */
class EntryItem extends ListItem {

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
        for (var part : EvidencePart.of(text)) {
            if (part.address()) {
                var link = new Anchor(part.text(), part.text(), AnchorTarget.BLANK);
                link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
                link.setRouterIgnore(true);
                line.add(link);
            } else {
                line.add(new Span(part.text()));
            }
        }
        return line;
    }
}
