package org.uprportal.meeting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.platform.ui.Line;

/** A meeting in a list: what, when, where, how it stands. */
class MeetingRow extends ListItem {

    MeetingRow(MeetingSummary meeting, String state) {
        this(meeting, state, "");
    }

    /** A row that leads to the meeting, or where it is prepared. */
    MeetingRow(MeetingSummary meeting, String state, String standing) {
        this(
                meeting,
                state,
                standing,
                meeting.status() == MeetingStatus.DRAFT
                        ? MeetingNavigation.edit(meeting.id())
                        : MeetingNavigation.meeting(meeting.id()));
    }

    /** @param standing what the reader has to do with it; empty for nothing @param there where that is done */
    MeetingRow(MeetingSummary meeting, String state, String standing, String there) {
        var title = meeting.title().isBlank() ? getTranslation("meeting.untitled") : meeting.title();
        var link = new Anchor(there, title);
        link.setRouterIgnore(false);
        link.addClassName("upr-task-title");
        link.getElement().setAttribute("dir", "auto");
        var when = new Span(MeetingTime.there(meeting));
        var about = Line.small(
                state,
                getTranslation("meeting.kind." + meeting.kind()),
                getTranslation("meeting.way." + meeting.way()));
        var text = new Div(link, when, about);
        text.addClassName("upr-task-text");
        if (!standing.isEmpty()) {
            text.add(new Span(standing));
        }
        add(text, MeetingChips.of(this, meeting.status()));
        addClassName("upr-task");
    }
}
