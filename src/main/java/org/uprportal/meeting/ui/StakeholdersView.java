package org.uprportal.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.uprportal.meeting.MeetingCalendar;
import org.uprportal.meeting.Stakeholders;
import org.uprportal.meeting.Stakeholders.Participant;
import org.uprportal.party.PartyId;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.state.StateCode;

/** Who has taken part in the meetings around the review of a State, for everybody; the State stands in the address. */
@Route(MeetingNavigation.STAKEHOLDERS)
@AnonymousAllowed
class StakeholdersView extends Page implements BeforeEnterObserver {

    private final transient Stakeholders stakeholders;
    private final transient MeetingCalendar calendar;
    private final transient MeetingStateNames states;
    private final transient GuestNames names;

    StakeholdersView(Stakeholders stakeholders, MeetingCalendar calendar, MeetingStateNames states, GuestNames names) {
        super("meeting.stakeholders");
        this.stakeholders = stakeholders;
        this.calendar = calendar;
        this.states = states;
        this.names = names;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        lead("meeting.stakeholders.lead");
        var asked = event.getLocation().getQueryParameters();
        var state = asked.getSingleParameter("state")
                .flatMap(one -> calendar.states().stream()
                        .filter(known -> known.value().equals(one))
                        .findFirst());
        if (state.isEmpty()) {
            add(new EmptyState("meeting.stakeholders.which"));
            return;
        }
        show(state.get(), asked.getSingleParameter("page").orElse(""));
    }

    private void show(StateCode state, String asked) {
        title(getTranslation("meeting.stakeholders.of", states.nameOf(state)));
        var total = stakeholders.count(state);
        if (total == 0) {
            add(new EmptyState("meeting.stakeholders.none"));
            return;
        }
        var page = Pager.asked(asked, total);
        var rows = stakeholders.of(state, page - 1, Pager.ROWS);
        var shown = names.byParty(rows.stream().map(Participant::party).toList());
        var list = new UnorderedList();
        list.addClassNames("upr-tasks", "upr-card");
        Rows.into(list, rows, one -> row(one, shown));
        add(list, new Pager(page, total, part -> MeetingNavigation.stakeholders(state) + "&page=" + part));
    }

    private ListItem row(Participant one, Map<PartyId, String> shown) {
        var name = new Span(shown.getOrDefault(one.party(), getTranslation("meeting.reservations.unnamed")));
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("upr-task-title");
        var text = new Div(
                name,
                Line.small(
                        getTranslation("meeting.stakeholders.count", one.meetings()),
                        getTranslation("meeting.stakeholders.last", Dates.day(one.last(), getLocale()))));
        text.addClassName("upr-task-text");
        var row = new ListItem(text);
        row.addClassName("upr-task");
        return row;
    }
}
