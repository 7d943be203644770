package org.uprportal.meeting.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.meeting.CalendarEntry;
import org.uprportal.meeting.CalendarFile;
import org.uprportal.meeting.DueDates;
import org.uprportal.meeting.Feeds;
import org.uprportal.meeting.MeetingCalendar;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingFilter;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.SeatCalendar;
import org.uprportal.meeting.Slots;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PlaceTime;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** Public meetings as calendar files: one, and those of a State. Open to all; whoever asks, nothing but what is public is in them. */
@Controller
class CalendarDoor {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final int MOST = 500;

    private final Meetings meetings;
    private final MeetingCalendar calendar;
    private final SeatCalendar seatCalendar;
    private final Slots slots;
    private final Feeds feeds;
    private final People people;
    private final DueDates dueDates;
    private final Messages messages;
    private final States states;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final String address;
    private final String from;

    CalendarDoor(
            Meetings meetings,
            MeetingCalendar calendar,
            SeatCalendar seatCalendar,
            Slots slots,
            Feeds feeds,
            People people,
            DueDates dueDates,
            Messages messages,
            States states,
            CurrentActor actor,
            PortalClock clock,
            @Value("${portal.address}") String address,
            @Value("${portal.mail.from}") String from) {
        this.meetings = meetings;
        this.calendar = calendar;
        this.seatCalendar = seatCalendar;
        this.slots = slots;
        this.feeds = feeds;
        this.people = people;
        this.dueDates = dueDates;
        this.messages = messages;
        this.states = states;
        this.actor = actor;
        this.clock = clock;
        this.address = address;
        this.from = from;
    }

    @GetMapping("/calendar/meetings/{id}.ics")
    ResponseEntity<byte[]> one(@PathVariable String id) {
        return visitor(() -> meeting(id)
                .map(one -> file(CalendarFile.feed(
                        one.summary().title(), List.of(entry(one)), List.of(), address, from, clock.instant())))
                .orElseGet(() -> ResponseEntity.notFound().build()));
    }

    /** What somebody hosts, has a place or a slot in, and when something is due in the review of their State. */
    @GetMapping("/calendar/own/{secret}.ics")
    ResponseEntity<byte[]> own(@PathVariable String secret) {
        return actor.callAs(
                Actor.PORTAL,
                () -> feeds.reader(secret)
                        .flatMap(reader -> people.behind(Set.of(Audience.person(reader))).stream()
                                .findFirst())
                        .map(this::ofReader)
                        .orElseGet(() -> ResponseEntity.notFound().build()));
    }

    /** Whoever may not act any more gets none. */
    private ResponseEntity<byte[]> ofReader(PersonSummary reader) {
        var party = reader.party();
        var entries = new ArrayList<>(seatCalendar.entriesOf(party.id()));
        entries.addAll(slots.entriesOf(party.id()));
        var state = party.accreditedTo() == null ? party.state() : party.accreditedTo();
        return file(CalendarFile.feed(
                reader.name(), entries, state == null ? List.of() : dates(state), address, from, clock.instant()));
    }

    private List<CalendarFile.Due> dates(StateCode state) {
        return dueDates.of(state).stream()
                .map(one -> new CalendarFile.Due(
                        one.cycle().value() + "-" + one.date(),
                        states.nameOf(state, Locale.ENGLISH) + ": "
                                + messages.text(Locale.ENGLISH, "cycle.date." + one.date()),
                        one.due(),
                        "cycles/" + one.cycle().value()))
                .toList();
    }

    @GetMapping("/calendar/states/{code}.ics")
    ResponseEntity<byte[]> ofState(@PathVariable String code) {
        if (!code.matches("[A-Z]{3}")) {
            return ResponseEntity.notFound().build();
        }
        var state = new StateCode(code);
        return visitor(() -> file(CalendarFile.feed(
                states.nameOf(state, Locale.ENGLISH),
                calendar.calendar(new MeetingFilter(state, null, false, false), MOST),
                dates(state),
                address,
                from,
                clock.instant())));
    }

    /** The same as news: what is to come, the soonest first. */
    @GetMapping("/calendar/states/{code}.atom")
    ResponseEntity<byte[]> newsOfState(@PathVariable String code) {
        if (!code.matches("[A-Z]{3}")) {
            return ResponseEntity.notFound().build();
        }
        var state = new StateCode(code);
        return visitor(() -> ResponseEntity.ok()
                .contentType(ATOM)
                .body(AtomFeed.of(
                                states.nameOf(state, Locale.ENGLISH),
                                MeetingNavigation.atom(state),
                                address,
                                clock.instant(),
                                calendar.search(new MeetingFilter(state, null, false, false), 0, MOST),
                                one -> PlaceTime.span(one.starts(), one.ends(), one.zone(), Locale.ENGLISH)
                                        + (one.place().isBlank() ? "" : ", " + one.place()))
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private java.util.Optional<MeetingDetails> meeting(String id) {
        try {
            return meetings.find(new MeetingId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return java.util.Optional.empty();
        }
    }

    private static CalendarEntry entry(MeetingDetails one) {
        return new CalendarEntry(
                one.summary(),
                CalendarFile.uid(one.summary().id()),
                "",
                one.plan().welcome().bring(),
                one.sequence(),
                one.summary().status() == MeetingStatus.CANCELLED);
    }

    private <T> T visitor(Supplier<T> work) {
        return actor.callAs(Actor.VISITOR, work::get);
    }

    private static ResponseEntity<byte[]> file(String text) {
        return ResponseEntity.ok().contentType(CALENDAR).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
