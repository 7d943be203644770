package org.uprportal.meeting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.uprportal.meeting.AgendaItem;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Line;

/** What a meeting goes through, each point with its hour at the place. */
class AgendaCard extends Card {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    AgendaCard(MeetingDetails meeting, List<AgendaItem> items, MatterLinks matters) {
        super("meeting.agenda");
        var list = new OrderedList();
        list.addClassName("upr-tasks");
        var named = matters.named(items.stream().map(AgendaItem::about).toList());
        LocalDateTime at = meeting.summary().starts();
        for (var item : items) {
            var title = new Span(HOUR.format(at) + " – " + item.title());
            title.addClassName("upr-task-title");
            title.getElement().setAttribute("dir", "auto");
            var about = Line.small(
                    getTranslation("meeting.agenda.minutes", item.minutes()),
                    item.speaker().strip());
            var text = new Div(title, about);
            text.addClassName("upr-task-text");
            MatterLinks.link(this, item.about(), named).ifPresent(text::add);
            if (item.link().matches("https://\\S+")) {
                var link = new Anchor(item.link(), item.link());
                link.setTarget("_blank");
                link.getElement().setAttribute("rel", "noopener noreferrer");
                text.add(link);
            }
            var row = new ListItem(text);
            row.addClassName("upr-task");
            list.add(row);
            at = at.plusMinutes(item.minutes());
        }
        add(list);
    }
}
