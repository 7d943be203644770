package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.uprportal.account.People;
import org.uprportal.meeting.DecidedOn;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.PageOffer;
import org.uprportal.platform.ui.Parts;

/** On the page of a recommendation, cluster, consultation, submission or meeting: what meetings have decided on it, and where it is spoken of. */
@Service
class DecidedOffer implements PageOffer {

    private final DecidedOn decided;
    private final MinutesDesk desk;
    private final People people;

    DecidedOffer(DecidedOn decided, MinutesDesk desk, People people) {
        this.decided = decided;
        this.desk = desk;
        this.people = people;
    }

    @Override
    public List<Component> on(String path) {
        return List.of();
    }

    @Override
    public List<Component> below(String path) {
        var matter = MatterLinks.at(path).orElse(null);
        if (matter == null) {
            return List.of();
        }
        var all = new ArrayList<Component>();
        if (decided.of(matter, 0, 1).total() > 0) {
            all.add(new DecisionsCard(
                    "meeting.decidedOn",
                    (offset, most) -> decided.of(matter, offset, most).map(DecidedOn.Decided::decision),
                    people,
                    Map.of(),
                    desk.today()));
        }
        if (decided.spokenOf(matter, 0, 1).total() > 0) {
            var card = new Card("meeting.spokenOf");
            card.add(Parts.of(
                    "upr-tasks", (offset, most) -> decided.spokenOf(matter, offset, most), DecidedOffer::spoken));
            all.add(card);
        }
        return all;
    }

    private static ListItem spoken(MeetingSummary one) {
        var link = new Anchor(MeetingNavigation.meeting(one.id()), one.title());
        link.setRouterIgnore(false);
        link.addClassName("upr-task-title");
        link.getElement().setAttribute("dir", "auto");
        var text = new Div(link, Line.small(MeetingTime.there(one)));
        text.addClassName("upr-task-text");
        var row = new ListItem(text, MeetingChips.of(UI.getCurrent(), one.status()));
        row.addClassName("upr-task");
        return row;
    }
}
