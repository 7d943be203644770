package org.uprportal.meeting;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Meetings as an iCalendar file (RFC 5545, 5546). Each keeps its UID for ever; day and hour are those on the clock at the
 * place, and the rules of its zone stand in the file, so that no calendar has to know them.
 */
public final class CalendarFile {

    /** How far the rules of a zone are written around a meeting, in years. */
    private static final int YEARS = 1;

    private final ICalendar calendar = new ICalendar();
    private final Map<String, TimezoneAssignment> zones = new HashMap<>();
    private final Instant now;
    private final String address;

    private CalendarFile(String method, String address, Instant now) {
        this.address = address;
        this.now = now;
        calendar.setProductId("-//UPR portal//Meetings//EN");
        calendar.setMethod(method);
    }

    /**
     * A letter's invitation, update or cancellation of one meeting for one person.
     *
     * @param address where the portal is, without slash at the end
     * @param from the address from which letters come
     * @param to the person's address
     */
    public static String invitation(CalendarEntry entry, String address, String from, String to, Instant now) {
        var file = new CalendarFile(entry.cancelled() ? Method.CANCEL : Method.REQUEST, address, now);
        var event = file.event(entry);
        event.setOrganizer(new Organizer(null, from));
        var attendee = new Attendee(null, to);
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        event.addAttendee(attendee);
        return file.written();
    }

    /** A feed. @param name what the calendar is called @param dates other days, by what is due on them @param from the portal's address for letters */
    public static String feed(
            String name, List<CalendarEntry> entries, List<Due> dates, String address, String from, Instant now) {
        var file = new CalendarFile(Method.PUBLISH, address, now);
        file.calendar.setName(name);
        file.calendar.addExperimentalProperty("X-WR-CALNAME", name);
        entries.forEach(entry -> file.event(entry).setOrganizer(new Organizer(null, from)));
        dates.forEach(due -> file.due(due).setOrganizer(new Organizer(null, from)));
        return file.written();
    }

    /** Something that is due at a moment. @param key what it is about, and which date of it @param path the page about it */
    public record Due(String key, String text, When when, String path) {}

    /** A moment that may move. @param times how often it has @param last when for the last time; null where it never has */
    public record When(Instant at, int times, @Nullable Instant last) {}

    /** The UID of a meeting, the same in every file. */
    public static String uid(MeetingId meeting) {
        return "meeting-" + meeting.value() + "@upr-portal";
    }

    private VEvent event(CalendarEntry entry) {
        var meeting = entry.meeting();
        var zone = ZoneId.of(meeting.zone());
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(now));
        if (meeting.wholeDays()) {
            event.setDateStart(new DateStart(day(meeting.starts().toLocalDate())));
            event.setDateEnd(new DateEnd(day(meeting.ends().toLocalDate())));
        } else {
            hours(event, meeting, zone);
        }
        event.setSummary(meeting.title());
        var page = address + "/meetings/" + meeting.id().value();
        event.setUrl(page);
        event.setLocation(
                meeting.way() == MeetingWay.ONLINE ? (entry.link().isEmpty() ? page : entry.link()) : meeting.place());
        event.setDescription(String.join(
                "\n",
                List.of(entry.bring(), entry.link(), page).stream()
                        .filter(line -> !line.isBlank())
                        .toList()));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        calendar.addEvent(event);
        return event;
    }

    private void hours(VEvent event, MeetingSummary meeting, ZoneId zone) {
        var start = event.setDateStart(Date.from(meeting.starts().atZone(zone).toInstant()));
        var end = event.setDateEnd(Date.from(meeting.ends().atZone(zone).toInstant()));
        var assigned = zones.computeIfAbsent(
                meeting.zone(), id -> new TimezoneAssignment(TimeZone.getTimeZone(zone), new VTimezone(id)));
        cover(assigned.getComponent(), zone, meeting.starts(), meeting.ends());
        calendar.getTimezoneInfo().setTimezone(start, assigned);
        calendar.getTimezoneInfo().setTimezone(end, assigned);
    }

    /** A whole day is the same in every calendar, whatever its zone. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private VEvent due(Due due) {
        var event = new VEvent();
        event.setUid("due-" + due.key() + "@upr-portal");
        event.setDateTimeStamp(Date.from(now));
        // Like a meeting: a date that moves is an update, never another entry.
        event.setSequence(due.when().times());
        if (due.when().last() != null) {
            event.setLastModified(Date.from(due.when().last()));
        }
        event.setDateStart(Date.from(due.when().at()));
        event.setSummary(due.text());
        event.setUrl(address + "/" + due.path());
        event.setTransparency(true);
        calendar.addEvent(event);
        return event;
    }

    /** Every change of the clock around these days, as it is, without a rule that a calendar might read otherwise. */
    private static void cover(VTimezone component, ZoneId zone, LocalDateTime first, LocalDateTime last) {
        var rules = zone.getRules();
        var from = first.minusYears(YEARS).atZone(zone).toInstant();
        var until = last.plusYears(YEARS).atZone(zone).toInstant();
        var known = component.getComponents(Observance.class).stream()
                .map(one -> one.getDateStart().getValue().getRawComponents().toString())
                .toList();
        var before = rules.previousTransition(from);
        if (before == null) {
            var offset = rules.getOffset(from);
            observance(component, new StandardTime(), LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset, known);
        }
        for (ZoneOffsetTransition next = before == null ? rules.nextTransition(from) : before;
                next != null && next.getInstant().isBefore(until);
                next = rules.nextTransition(next.getInstant())) {
            observance(
                    component,
                    rules.isDaylightSavings(next.getInstant()) ? new DaylightSavingsTime() : new StandardTime(),
                    next.getDateTimeBefore(),
                    next.getOffsetBefore(),
                    next.getOffsetAfter(),
                    known);
        }
    }

    private static void observance(
            VTimezone component,
            Observance observance,
            LocalDateTime wall,
            ZoneOffset before,
            ZoneOffset after,
            List<String> known) {
        var starts = new DateTimeComponents(
                wall.getYear(),
                wall.getMonthValue(),
                wall.getDayOfMonth(),
                wall.getHour(),
                wall.getMinute(),
                wall.getSecond(),
                false);
        if (known.contains(starts.toString())) {
            return;
        }
        observance.setDateStart(starts);
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        component.addComponent(observance);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }

    private String written() {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return text.toString();
    }
}
