package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uprportal.account.People;
import org.uprportal.meeting.Agendas;
import org.uprportal.meeting.Attendances;
import org.uprportal.meeting.GuestList;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.MapPoint;
import org.uprportal.meeting.MeetingAudience;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingKind;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.MeetingWay;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesDesk;
import org.uprportal.meeting.Panels;
import org.uprportal.meeting.Ratings;
import org.uprportal.meeting.Seats;
import org.uprportal.meeting.Slots;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.theme.Themes;

/** One meeting, for everybody: when, where, how to take part; for its host who comes. */
@Route(MeetingNavigation.MEETINGS + "/:id")
@AnonymousAllowed
class MeetingView extends PageOf<MeetingDetails> {

    private final transient Meetings meetings;
    private final transient GuestList guestList;
    private final transient Seats seats;
    private final transient Attendances attendances;
    private final transient Hosts hosts;
    private final transient TakingPart taking;
    private final transient MinutesDesk desk;
    private final transient Agendas agendas;
    private final transient Slots slots;
    private final transient Ratings ratings;
    private final transient Panels panels;
    private final transient KeptTexts texts;
    private final transient GuestNames names;
    private final transient MatterLinks matters;
    private final transient People people;
    private final transient CurrentActor actor;
    private final transient PortalClock clock;
    private final transient MeetingStateNames states;
    private final transient Themes themes;
    private final transient Messages messages;
    private String asked = "";

    MeetingView(
            Meetings meetings,
            GuestList guestList,
            Seats seats,
            Attendances attendances,
            Hosts hosts,
            TakingPart taking,
            MinutesDesk desk,
            Agendas agendas,
            Slots slots,
            Ratings ratings,
            Panels panels,
            KeptTexts texts,
            GuestNames names,
            MatterLinks matters,
            People people,
            CurrentActor actor,
            PortalClock clock,
            MeetingStateNames states,
            Themes themes,
            Messages messages) {
        super("meeting.one");
        this.meetings = meetings;
        this.guestList = guestList;
        this.seats = seats;
        this.attendances = attendances;
        this.hosts = hosts;
        this.taking = taking;
        this.desk = desk;
        this.agendas = agendas;
        this.slots = slots;
        this.ratings = ratings;
        this.panels = panels;
        this.texts = texts;
        this.names = names;
        this.matters = matters;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
        this.states = states;
        this.themes = themes;
        this.messages = messages;
    }

    @Override
    protected Optional<MeetingDetails> find(UUID id) {
        return meetings.find(new MeetingId(id));
    }

    @Override
    protected void enter(MeetingDetails meeting, BeforeEnterEvent event) {
        if (meeting.summary().status() == MeetingStatus.DRAFT) {
            event.forwardTo(MeetingNavigation.edit(meeting.summary().id()));
            return;
        }
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .orElse("");
        show(meeting);
    }

    @Override
    protected void show(MeetingDetails meeting) {
        clear();
        title(meeting.summary().title());
        actions(doors(meeting));
        add(facts(meeting));
        if (!meeting.plan().about().isBlank()) {
            var about = new Card("meeting.field.about");
            about.add(prose(meeting.plan().about()));
            add(about);
        }
        var points = agendas.of(meeting.summary().id());
        if (!points.isEmpty()) {
            add(new AgendaCard(meeting, points, matters));
        }
        if (PanelCard.needed(meeting, panels)) {
            add(new PanelCard(meeting, panels, names, texts, () -> again(meeting)));
        }
        var open = agendas.open(meeting.summary().id());
        if (!open.isEmpty()) {
            add(new DecisionsCard(open, people, matters, desk.today()));
        }
        if (meeting.summary().status() == MeetingStatus.HELD) {
            add(happened(meeting));
        }
        var results = ratings.results(meeting.summary().id());
        if (!results.isEmpty() || ratings.mayRate(meeting.summary().id())) {
            add(new RatingCard(meeting, ratings, results));
        }
        add(guests(meeting));
        var slotted = !slots.of(meeting.summary().id()).isEmpty();
        if (slotted || meeting.hosting()) {
            add(new SlotsCard(meeting, slots, people, texts, actor.get().signedIn(), () -> again(meeting)));
        }
        if (!meeting.hosting() && !(slotted && meeting.summary().kind() == MeetingKind.BILATERAL)) {
            taking.guest(meeting, () -> again(meeting)).forEach(this::add);
        }
        if (meeting.hosting()) {
            taking.host(meeting, asked, () -> again(meeting)).forEach(this::add);
        }
    }

    /** Who was there, and a paragraph that a report can take over. */
    private Component happened(MeetingDetails meeting) {
        var id = meeting.summary().id();
        var seen = attendances.attendance(id);
        var card = new AttendanceCard(seen, names, people);
        var guests = names.of(guestList.invited(id));
        var invited = guests.shown().size() + guests.hidden();
        var words = new Paragraph(getTranslation(
                "meeting.paragraph",
                hostNames(meeting),
                meeting.summary().title(),
                MeetingTime.there(meeting.summary()),
                seen.present(),
                Math.max(invited, seen.registered()),
                seen.ministriesPresent().size(),
                seen.ministries().size()));
        words.addClassName("upr-letter");
        words.getElement().setAttribute("dir", "auto");
        if (meeting.hosting()) {
            card.add(new Paragraph(getTranslation("meeting.paragraph.lead")), words);
        }
        return card;
    }

    private Component[] doors(MeetingDetails meeting) {
        var doors = new ArrayList<Component>();
        if (desk.of(meeting.summary().id()).isPresent()) {
            var minutes =
                    new Anchor(MeetingNavigation.minutes(meeting.summary().id()), getTranslation("meeting.minutes"));
            minutes.setRouterIgnore(false);
            doors.add(minutes);
        }
        var summary = meeting.summary();
        var language = getLocale();
        var hosting = hostNames(meeting);
        doors.add(new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = new MeetingPaper(messages, language)
                            .programme(summary, meeting.plan(), hosting, agendas.of(summary.id()));
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "programme.docx", MeetingPaper.TYPE, bytes.length);
                }),
                getTranslation("meeting.programme")));
        seats.mine(summary.id())
                .flatMap(mine -> attendances.certificate(mine.id()))
                .ifPresent(certificate -> {
                    var way = new Anchor(
                            MeetingNavigation.certificate(certificate.seat()), getTranslation("meeting.certificate"));
                    way.setRouterIgnore(false);
                    doors.add(way);
                });
        if (meeting.hosting()) {
            var door = new Anchor(MeetingNavigation.door(meeting.summary().id()), getTranslation("meeting.door"));
            door.setRouterIgnore(false);
            doors.add(door);
        }
        if (meeting.hosting()
                && meeting.summary().status() == MeetingStatus.PUBLISHED
                && clock.instant().isBefore(meeting.summary().begins())) {
            doors.add(new Button(
                    getTranslation("meeting.edit"),
                    click -> getUI().ifPresent(ui ->
                            ui.navigate(MeetingNavigation.edit(meeting.summary().id())))));
            doors.add(new Button(
                    getTranslation("meeting.cancel"),
                    click -> new WhyDialog(
                                    "meeting.cancel",
                                    "meeting.cancel.effect",
                                    why -> meetings.cancel(meeting.summary().id(), why),
                                    () -> again(meeting))
                            .open()));
        }
        return doors.toArray(Component[]::new);
    }

    private Card facts(MeetingDetails meeting) {
        var summary = meeting.summary();
        var plan = meeting.plan();
        var card = new Card("meeting.facts");
        card.with(MeetingChips.of(this, summary.status()));
        if (meeting.reason() != null) {
            card.add(fact(
                    summary.status() == MeetingStatus.CANCELLED ? "meeting.cancelledBecause" : "meeting.movedBecause",
                    meeting.reason()));
        }
        card.add(fact("meeting.field.kind", getTranslation("meeting.kind." + summary.kind())));
        card.add(fact("meeting.field.state", states.nameOf(summary.state())));
        card.add(fact("meeting.field.host", hostNames(meeting)));
        card.add(fact("meeting.field.when", MeetingTime.there(summary)));
        MeetingTime.here(summary).ifPresent(here -> card.add(fact("meeting.field.here", here)));
        card.add(fact("meeting.field.way", getTranslation("meeting.way." + summary.way())));
        if (summary.way() != MeetingWay.ONLINE) {
            card.add(fact("meeting.field.place", plan.place()));
            if (!plan.welcome().map().isBlank()) {
                card.add(address(
                        "meeting.field.map",
                        plan.welcome().map(),
                        map(plan.welcome().map())));
            }
        }
        if (!plan.link().isBlank()) {
            card.add(address("meeting.field.link", plan.link()));
        } else if (summary.way() != MeetingWay.PLACE) {
            card.add(fact("meeting.field.link", getTranslation("meeting.link.later")));
        }
        if (!plan.welcome().bring().isBlank()) {
            card.add(fact("meeting.field.bring", plan.welcome().bring()));
        }
        var spokenOf = plan.welcome().reach().themes();
        if (!spokenOf.isEmpty()) {
            card.add(fact(
                    "meeting.field.themes",
                    themes.named(spokenOf).values().stream().sorted().collect(Collectors.joining(", "))));
        }
        if (!plan.languages().isBlank()) {
            card.add(fact("meeting.field.languages", plan.languages()));
        }
        if (!plan.accessibility().isBlank()) {
            card.add(fact("meeting.field.accessibility", plan.accessibility()));
        }
        if (summary.status() == MeetingStatus.PUBLISHED) {
            var file = new Anchor(MeetingNavigation.calendar(summary.id()), getTranslation("meeting.calendar"));
            file.setRouterIgnore(true);
            card.add(file);
        }
        return card;
    }

    private String hostNames(MeetingDetails meeting) {
        return String.join(
                ", ",
                people.parties(hosts.of(meeting.summary().id())).stream()
                        .map(Party::name)
                        .toList());
    }

    /** Whom it is for, and who comes, as far as the host lets see it. */
    private Component guests(MeetingDetails meeting) {
        var id = meeting.summary().id();
        var card = new Card("meeting.guests");
        var audience = meeting.plan().welcome().audience();
        card.add(new Paragraph(getTranslation("meeting.guests." + audience)));
        meeting.plan().welcome().reach().rules().stream()
                .sorted()
                .forEach(rule -> card.add(fact("meeting.rule", getTranslation("meeting.rule." + rule))));
        if (audience != MeetingAudience.EVERYBODY) {
            card.add(new GuestsText(names.of(guestList.invited(id))));
        }
        var coming = attendances.participants(id);
        if (!coming.isEmpty()) {
            card.add(new Paragraph(getTranslation("meeting.guests.coming")), new GuestsText(names.of(coming)));
        }
        return card;
    }

    /** Coordinates as a link to the free map; whoever follows it decides to go there. */
    private static String map(String given) {
        return given.matches("https://\\S+")
                ? given
                : MapPoint.of(given)
                        .map(point -> String.format(
                                Locale.ROOT,
                                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=17/%1$.5f/%2$.5f",
                                point.latitude(),
                                point.longitude()))
                        .orElse(given);
    }

    private Component address(String key, String address) {
        return address(key, address, address);
    }

    /** @param words what is read @param address where it leads */
    private Component address(String key, String words, String address) {
        var label = new Span(getTranslation(key));
        label.addClassName("upr-muted");
        Component shown = new Span(words);
        if (address.matches("https://\\S+")) {
            var anchor = new Anchor(address, words);
            anchor.setTarget("_blank");
            anchor.getElement().setAttribute("rel", "noopener noreferrer");
            shown = anchor;
        }
        // An address or a pair of numbers is read from left to right in every language.
        shown.getElement().setAttribute("dir", "ltr");
        var line = new Div(label, shown);
        line.addClassName("upr-task-text");
        return line;
    }

    private Component fact(String key, String words) {
        var label = new Span(getTranslation(key));
        label.addClassName("upr-muted");
        var value = new Span(words);
        value.getElement().setAttribute("dir", "auto");
        var line = new Div(label, value);
        line.addClassName("upr-task-text");
        return line;
    }

    private static Paragraph prose(String words) {
        var text = new Paragraph(words);
        text.addClassName("upr-letter");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private void again(MeetingDetails meeting) {
        meetings.find(meeting.summary().id()).ifPresent(this::show);
    }
}
