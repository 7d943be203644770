package org.uprportal.meeting.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uprportal.meeting.CalendarEntry;
import org.uprportal.meeting.CalendarFile;
import org.uprportal.meeting.MeetingDetails;
import org.uprportal.meeting.MeetingFilter;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingStatus;
import org.uprportal.meeting.Meetings;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** Public meetings as calendar files: one, and those of a State. Open to all; whoever asks, nothing but what is public is in them. */
@Controller
class CalendarDoor {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final int MOST = 500;

    private final Meetings meetings;
    private final States states;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final String address;
    private final String from;

    CalendarDoor(
            Meetings meetings,
            States states,
            CurrentActor actor,
            PortalClock clock,
            @Value("${portal.address}") String address,
            @Value("${portal.mail.from}") String from) {
        this.meetings = meetings;
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

    @GetMapping("/calendar/states/{code}.ics")
    ResponseEntity<byte[]> ofState(@PathVariable String code) {
        if (!code.matches("[A-Z]{3}")) {
            return ResponseEntity.notFound().build();
        }
        var state = new StateCode(code);
        return visitor(() -> file(CalendarFile.feed(
                states.nameOf(state, Locale.ENGLISH),
                meetings.calendar(new MeetingFilter(state, null, false, false), MOST),
                List.of(),
                address,
                from,
                clock.instant())));
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
