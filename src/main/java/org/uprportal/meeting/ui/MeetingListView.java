package org.uprportal.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.uprportal.account.People;
import org.uprportal.meeting.Feeds;
import org.uprportal.meeting.MapPoint;
import org.uprportal.meeting.MeetingCalendar;
import org.uprportal.meeting.MeetingFilter;
import org.uprportal.meeting.Meetings;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Pager;
import org.uprportal.platform.ui.Rows;
import org.uprportal.theme.Themes;

/** The calendar of meetings, for everybody; what is looked for and the place in the list stand in the address. */
@Route(MeetingNavigation.MEETINGS)
@AnonymousAllowed
class MeetingListView extends Page implements BeforeEnterObserver {

    private static final String MONTH = "month";
    private static final List<String> VIEWS = List.of("list", MONTH, "places");

    private final transient Meetings meetings;
    private final transient MeetingCalendar calendar;
    private final transient MeetingStateNames names;
    private final transient Feeds feeds;
    private final transient CurrentActor actor;
    private final transient People people;
    private final transient Themes themes;
    private final transient PortalClock clock;
    private final String portal;

    MeetingListView(
            Meetings meetings,
            MeetingCalendar calendar,
            MeetingStateNames names,
            Feeds feeds,
            CurrentActor actor,
            People people,
            Themes themes,
            PortalClock clock,
            @Value("${portal.address}") String portal) {
        super("meeting.list.title");
        this.meetings = meetings;
        this.calendar = calendar;
        this.names = names;
        this.feeds = feeds;
        this.actor = actor;
        this.people = people;
        this.themes = themes;
        this.clock = clock;
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
        var filter = CalendarFilters.of(asked, calendar.states());
        var view = asked.getSingleParameter("view").filter(VIEWS::contains).orElse(VIEWS.getFirst());
        var total = calendar.count(filter);
        var page = Pager.asked(asked.getSingleParameter("page").orElse(""), total);
        var count = new Span(getTranslation("meeting.list.count", total));
        count.addClassName("upr-muted");
        count.getElement().setAttribute("role", "status");
        var kept = view.equals(VIEWS.getFirst()) ? Map.<String, String>of() : Map.of("view", view);
        add(views(filter, view), new CalendarFilters(filter, calendar, names, people, themes, kept), count);
        if (filter.state() != null) {
            var feed = new Anchor(
                    MeetingNavigation.calendar(filter.state()),
                    getTranslation("meeting.calendar.state", names.nameOf(filter.state())));
            feed.setRouterIgnore(true);
            var atom = new Anchor(MeetingNavigation.atom(filter.state()), getTranslation("meeting.atom"));
            atom.setRouterIgnore(true);
            var who = new Anchor(
                    MeetingNavigation.stakeholders(filter.state()),
                    getTranslation("meeting.stakeholders.of", names.nameOf(filter.state())));
            who.setRouterIgnore(false);
            add(feed, atom, who);
        }
        if (view.equals(MONTH)) {
            month(filter, asked);
        } else if (total == 0) {
            add(new EmptyState("meeting.list.none"));
        } else if (view.equals("places")) {
            places(filter, page, total);
        } else {
            var list = new UnorderedList();
            list.addClassNames("upr-tasks", "upr-card");
            Rows.into(
                    list,
                    calendar.search(filter, page - 1, Pager.ROWS),
                    one -> new MeetingRow(one, names.nameOf(one.state())));
            add(list, new Pager(page, total, part -> address(filter, Map.of("page", String.valueOf(part)))));
        }
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
                        () -> UI.getCurrent().navigate(MeetingNavigation.edit(meetings.open(MeetingTime.zone())))));
        host.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return host;
    }

    /** The ways to look at it, the one that is shown named as such. */
    private Div views(MeetingFilter filter, String view) {
        var line = new Div();
        line.addClassName("upr-filter");
        for (var one : VIEWS) {
            var link = new Anchor(address(filter, Map.of("view", one)), getTranslation("meeting.view." + one));
            link.setRouterIgnore(false);
            if (one.equals(view)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            line.add(link);
        }
        return line;
    }

    private void month(MeetingFilter filter, QueryParameters asked) {
        var shown = asked.getSingleParameter(MONTH)
                .filter(one -> one.matches("[12][0-9]{3}-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse)
                .orElseGet(() -> YearMonth.from(clock.instant().atZone(PortalClock.GENEVA)));
        var line = new Div(
                step(filter, shown.minusMonths(1), "meeting.month.before"),
                new H2(DateTimeFormatter.ofPattern("LLLL yyyy", getLocale()).format(shown)),
                step(filter, shown.plusMonths(1), "meeting.month.after"));
        line.addClassName("upr-filter");
        add(line, new MonthTable(shown, calendar.month(filter, shown)));
    }

    private Anchor step(MeetingFilter filter, YearMonth month, String key) {
        var there = address(filter, Map.of("view", MONTH, MONTH, month.toString()));
        var link = new Anchor(there, getTranslation(key));
        link.setRouterIgnore(false);
        return link;
    }

    /** The meetings of a page by where they are; those whose coordinates are known stand on the map with the number they have here. */
    private void places(MeetingFilter filter, int page, int total) {
        var byPlace = new TreeMap<String, UnorderedList>();
        var numbers = new LinkedHashMap<MapPoint, Integer>();
        var heads = new LinkedHashMap<String, MapPoint>();
        var placed = calendar.placed(filter, page - 1, Pager.ROWS);
        for (var found : placed) {
            var one = found.meeting();
            var place = names.nameOf(one.state()) + " · "
                    + (one.place().isBlank() ? getTranslation("meeting.way.ONLINE") : one.place());
            if (found.point() != null) {
                heads.putIfAbsent(place, found.point());
            }
            byPlace.computeIfAbsent(place, key -> {
                        var list = new UnorderedList();
                        list.addClassNames("upr-tasks", "upr-card");
                        return list;
                    })
                    .add(new MeetingRow(one, names.nameOf(one.state())));
        }
        byPlace.keySet().stream()
                .filter(heads::containsKey)
                .forEach(place -> numbers.putIfAbsent(heads.get(place), numbers.size() + 1));
        if (!numbers.isEmpty()) {
            add(new PlacesMap(List.copyOf(numbers.keySet()), getTranslation("meeting.map.words", numbers.size())));
        }
        byPlace.forEach((place, list) -> {
            var point = heads.get(place);
            var head = new H2(point == null ? place : getTranslation("meeting.map.head", numbers.get(point), place));
            head.getElement().setAttribute("dir", "auto");
            add(head);
            if (point != null) {
                add(Line.small(point.toString()));
            }
            add(list);
        });
        add(new Pager(page, total, part -> address(filter, Map.of("view", "places", "page", String.valueOf(part)))));
    }

    private static String address(MeetingFilter filter, Map<String, String> more) {
        return MeetingNavigation.MEETINGS + "?"
                + QueryParameters.simple(CalendarFilters.parameters(filter, more))
                        .getQueryString();
    }
}
