package org.uprportal.meeting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.uprportal.account.People;
import org.uprportal.meeting.DecisionStatus;
import org.uprportal.meeting.DecisionSummary;
import org.uprportal.meeting.Matter;
import org.uprportal.party.Party;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.StatusChip;

/** What a meeting has decided: who does what until when, and how it stands. */
class DecisionsCard extends Card {

    DecisionsCard(List<DecisionSummary> decisions, People people, MatterLinks matters, LocalDate today) {
        super("meeting.decisions");
        var named = matters.named(decisions.stream().map(DecisionSummary::about).toList());
        var list = new UnorderedList();
        list.addClassName("upr-tasks");
        decisions.forEach(one -> list.add(row(one, people, named, today)));
        add(list);
    }

    /** Those of several meetings, a part at a time. @param named what they belong to, as far as it is to be told with a link */
    DecisionsCard(
            String key,
            Parts.Source<DecisionSummary> decisions,
            People people,
            Map<Matter, String> named,
            LocalDate today) {
        super(key);
        add(Parts.of("upr-tasks", decisions, one -> row(one, people, named, today)));
    }

    private ListItem row(DecisionSummary one, People people, Map<Matter, String> named, LocalDate today) {
        var words = new Anchor(MeetingNavigation.decision(one.id()), one.words());
        words.setRouterIgnore(false);
        words.addClassName("upr-task-title");
        words.getElement().setAttribute("dir", "auto");
        var who = new Span(getTranslation(
                "meeting.decision.who",
                people.party(one.owner()).map(Party::name).orElse(""),
                Dates.day(one.due(), getLocale())));
        who.addClassName("upr-muted");
        var text = new Div(one.status() == DecisionStatus.NOTED ? new Span(one.words()) : words, who);
        text.addClassName("upr-task-text");
        MatterLinks.link(this, one.about(), named).ifPresent(text::add);
        if (one.outcome() != null) {
            var outcome = new Span(one.outcome());
            outcome.getElement().setAttribute("dir", "auto");
            text.add(outcome);
        }
        var row = new ListItem(text, chip(one, today));
        row.addClassName("upr-task");
        return row;
    }

    private StatusChip chip(DecisionSummary one, LocalDate today) {
        return one.late(today)
                ? new StatusChip(getTranslation("meeting.decision.late"), StatusChip.Tone.BAD)
                : new StatusChip(
                        getTranslation("meeting.decision." + one.status()),
                        one.status() == DecisionStatus.DONE ? StatusChip.Tone.GOOD : StatusChip.Tone.INFO);
    }
}
