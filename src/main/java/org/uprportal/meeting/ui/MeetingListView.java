package org.uprportal.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.uprportal.meeting.Feeds;
import org.uprportal.meeting.MeetingFilter;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.Meetings;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.state.StateCode;

/** The calendar of meetings, for everybody; what is looked for and the place in the list stand in the address. */
@Route(MeetingNavigation.MEETINGS)
@AnonymousAllowed
class MeetingListView extends Page implements BeforeEnterObserver {

    private static final String YES = "yes";

    private final transient Meetings meetings;
    private final transient MeetingStateNames names;
    private final transient Feeds feeds;
    private final transient CurrentActor actor;
    private final String portal;

    MeetingListView(
            Meetings meetings,
            MeetingStateNames names,
            Feeds feeds,
            CurrentActor actor,
            @Value("${portal.address}") String portal) {
        super("meeting.list.title");
        this.meetings = meetings;
        this.names = names;
        this.feeds = feeds;
        this.actor = actor;
        this.portal = portal;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        lead("meeting.list.lead");
        if (meetings.mayHost()) {
            actions(host());
        }
        var asked = event.getLocation().getQueryParameters();
        var states = meetings.states();
        var filter = new MeetingFilter(
                asked.getSingleParameter("state")
                        .flatMap(one -> states.stream()
                                .filter(state -> state.value().equals(one))
                                .findFirst())
                        .orElse(null),
                asked.getSingleParameter("kind")
                        .flatMap(one -> Arrays.stream(MeetingKind.values())
                                .filter(kind -> kind.name().equals(one))
                                .findFirst())
                        .orElse(null),
                asked.getSingleParameter("online").isPresent(),
                asked.getSingleParameter("past").isPresent());
        var total = meetings.count(filter);
        var page = Pager.asked(asked.getSingleParameter("page").orElse(""), total);
        var count = new Span(getTranslation("meeting.list.count", total));
        count.addClassName("upr-muted");
        count.getElement().setAttribute("role", "status");
        add(filters(filter, states), count);
        if (filter.state() != null) {
            var feed = new Anchor(MeetingNavigation.calendar(filter.state()), getTranslation("meeting.calendar.state", names.nameOf(filter.state())));
            feed.setRouterIgnore(true);
            add(feed);
        }
        if (total == 0) {
            add(new EmptyState("meeting.list.none"));
            subscribe();
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("upr-tasks", "upr-card");
        Rows.into(
                list,
                meetings.search(filter, page - 1, Pager.ROWS),
                one -> new MeetingRow(one, names.nameOf(one.state())));
        add(list, new Pager(page, total, part -> address(filter, part)));
        subscribe();
    }

    private void subscribe() {
        if (actor.get().signedIn()) {
            add(new FeedCard(feeds, portal));
        }
    }

    private Button host() {
        var host = new Button(
                getTranslation("meeting.host"),
                click -> Attempt.run(
                        this,
                        () -> UI.getCurrent()
                                .navigate(MeetingNavigation.edit(meetings.open(MeetingTime.zone())))));
        host.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return host;
    }

    private Div filters(MeetingFilter filter, java.util.List<StateCode> all) {
        var state = new ComboBox<StateCode>(getTranslation("meeting.filter.state"));
        state.setItems(all);
        state.setItemLabelGenerator(names::nameOf);
        state.setClearButtonVisible(true);
        state.setValue(filter.state());
        var kind = new ComboBox<MeetingKind>(getTranslation("meeting.field.kind"));
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("meeting.kind." + one));
        kind.setClearButtonVisible(true);
        kind.setValue(filter.kind());
        var online = new Checkbox(getTranslation("meeting.filter.online"), filter.online());
        var past = new Checkbox(getTranslation("meeting.filter.past"), filter.past());
        Runnable go = () -> UI.getCurrent()
                .navigate(
                        MeetingNavigation.MEETINGS,
                        QueryParameters.simple(parameters(new MeetingFilter(
                                state.getValue(), kind.getValue(), online.getValue(), past.getValue()))));
        state.addValueChangeListener(change -> go.run());
        kind.addValueChangeListener(change -> go.run());
        online.addValueChangeListener(change -> go.run());
        past.addValueChangeListener(change -> go.run());
        var line = new Div(state, kind, online, past);
        line.addClassName("upr-filter");
        return line;
    }

    private static Map<String, String> parameters(MeetingFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        if (filter.state() != null) {
            parameters.put("state", filter.state().value());
        }
        if (filter.kind() != null) {
            parameters.put("kind", filter.kind().name());
        }
        if (filter.online()) {
            parameters.put("online", YES);
        }
        if (filter.past()) {
            parameters.put("past", YES);
        }
        return parameters;
    }

    private static String address(MeetingFilter filter, int page) {
        var parameters = parameters(filter);
        parameters.put("page", String.valueOf(page));
        return MeetingNavigation.MEETINGS + "?"
                + QueryParameters.simple(parameters).getQueryString();
    }
}
