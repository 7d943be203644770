package org.uprportal.meeting.ui;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uprportal.account.PersonSummary;
import org.uprportal.meeting.BookingId;
import org.uprportal.meeting.CalendarEntry;
import org.uprportal.meeting.CalendarFile;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.SeatCalendar;
import org.uprportal.meeting.Slots;
import org.uprportal.notification.LetterEnclosure;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;

/** Encloses the meeting with letters that change what stands in the reader's calendar, as a file that calendars take. */
@Component
class MeetingEnclosures implements LetterEnclosure {

    private static final String NEWS = "meeting.notice.";
    private static final String SLOT = "meeting.slot.notice.";

    /** News that leaves the calendar as it is. */
    private static final Set<String> NOTHING_NEW = Set.of(
            "published",
            "repeated",
            "nears",
            "registered",
            "confirmed",
            "withdrawn",
            "way",
            "applied",
            "chosen",
            "declined",
            "people",
            "swapped",
            "travelAsked",
            "travelWaits",
            "mine.swapped",
            "mine.travelGranted",
            "mine.travelRefused");

    private final SeatCalendar seatCalendar;
    private final Slots slots;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final String address;
    private final String from;

    MeetingEnclosures(
            SeatCalendar seatCalendar,
            Slots slots,
            CurrentActor actor,
            PortalClock clock,
            @Value("${portal.address}") String address,
            @Value("${portal.mail.from}") String from) {
        this.seatCalendar = seatCalendar;
        this.slots = slots;
        this.actor = actor;
        this.clock = clock;
        this.address = address;
        this.from = from;
    }

    @Override
    public Optional<Enclosure> of(String key, UUID subject, PersonSummary reader) {
        if (key.startsWith(SLOT)) {
            return actor.callAs(Actor.PORTAL, () -> slots.entry(new BookingId(subject)))
                    .map(entry -> enclosure("slot-", subject, entry, reader));
        }
        if (!key.startsWith(NEWS) || NOTHING_NEW.contains(key.substring(NEWS.length()))) {
            return Optional.empty();
        }
        return actor.callAs(
                        Actor.PORTAL,
                        () -> seatCalendar.entry(
                                new MeetingId(subject), reader.party().id()))
                .map(entry -> enclosure("meeting-", subject, entry, reader));
    }

    private Enclosure enclosure(String name, UUID subject, CalendarEntry entry, PersonSummary reader) {
        return new Enclosure(
                name + subject.toString().substring(0, 8) + ".ics",
                "text/calendar; charset=UTF-8; method=" + (entry.cancelled() ? "CANCEL" : "REQUEST"),
                CalendarFile.invitation(entry, address, from, reader.email(), clock.instant()));
    }
}
