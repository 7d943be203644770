package org.uprportal.meeting;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;

/** The public calendar of meetings that have been called: looked through by State, kind, host, theme, language, month and place. */
@Service
@Transactional
public class MeetingCalendar {

    private static final List<MeetingStatus> SHOWN =
            List.of(MeetingStatus.PUBLISHED, MeetingStatus.HELD, MeetingStatus.CANCELLED);
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");
    private static final String NO_TEXT = "";
    private static final int LONGEST_MEETING = 31;
    private static final int MOST_IN_MONTH = 1000;

    private final MeetingRepository meetings;
    private final PortalClock clock;

    MeetingCalendar(MeetingRepository meetings, PortalClock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** The calendar, those to come by their beginning, the past ones the latest first. @param page the first is 0 */
    @Transactional(readOnly = true)
    public List<MeetingSummary> search(MeetingFilter filter, int page, int size) {
        return page(filter, page, size).stream().map(Meeting::summary).toList();
    }

    /** The meetings of one month, by their days at the place; whatever else is looked for. */
    @Transactional(readOnly = true)
    public List<MeetingSummary> month(MeetingFilter filter, YearMonth month) {
        var from = month.atDay(1).minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var until = month.atEndOfMonth()
                .plusDays(LONGEST_MEETING)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return between(
                        filter,
                        from,
                        until,
                        PageRequest.of(0, MOST_IN_MONTH, Sort.by("begins").and(Sort.by("id"))))
                .stream()
                .map(Meeting::summary)
                .filter(one -> !YearMonth.from(one.starts()).isAfter(month)
                        && !YearMonth.from(one.lastDay()).isBefore(month))
                .toList();
    }

    private List<Meeting> between(MeetingFilter filter, Instant from, Instant until, PageRequest page) {
        return meetings.search(
                SHOWN,
                state(filter),
                filter.kind(),
                ways(filter),
                filter.host() == null ? null : filter.host().value(),
                filter.theme() == null ? null : filter.theme().value(),
                SafeText.containing(filter.language()),
                from,
                until,
                page);
    }

    private List<Meeting> page(MeetingFilter filter, int page, int size) {
        var sort = Sort.by(filter.past() ? Sort.Direction.DESC : Sort.Direction.ASC, "begins")
                .and(Sort.by("id"));
        return between(
                filter,
                filter.past() ? FIRST : clock.instant(),
                filter.past() ? clock.instant() : LAST,
                PageRequest.of(page, size, sort));
    }

    /** A meeting, and where on earth its host says it is; null where it is not said. */
    public record Placed(MeetingSummary meeting, @Nullable MapPoint point) {}

    /** The calendar with the coordinates that hosts give. @param page the first is 0 */
    @Transactional(readOnly = true)
    public List<Placed> placed(MeetingFilter filter, int page, int size) {
        return page(filter, page, size).stream()
                .map(one -> new Placed(one.summary(), one.point()))
                .toList();
    }

    /** The same as a calendar file shows them. @param most at most so many */
    @Transactional(readOnly = true)
    public List<CalendarEntry> calendar(MeetingFilter filter, int most) {
        return page(filter, 0, most).stream()
                .map(meeting -> meeting.entry(meeting.sequence(), NO_TEXT, meeting.status() == MeetingStatus.CANCELLED))
                .toList();
    }

    /** How many there are in that calendar. */
    @Transactional(readOnly = true)
    public int count(MeetingFilter filter) {
        return meetings.count(
                SHOWN,
                state(filter),
                filter.kind(),
                ways(filter),
                filter.host() == null ? null : filter.host().value(),
                filter.theme() == null ? null : filter.theme().value(),
                SafeText.containing(filter.language()),
                filter.past() ? FIRST : clock.instant(),
                filter.past() ? clock.instant() : LAST);
    }

    /** What is spoken of in what has been called. */
    @Transactional(readOnly = true)
    public List<ThemeId> themes() {
        return meetings.themes().stream().map(ThemeId::new).toList();
    }

    /** The States for which meetings have been called. */
    @Transactional(readOnly = true)
    public List<StateCode> states() {
        return meetings.states().stream().map(StateCode::new).toList();
    }

    private static String state(MeetingFilter filter) {
        return filter.state() == null ? null : filter.state().value();
    }

    private static List<MeetingWay> ways(MeetingFilter filter) {
        return filter.online() ? List.of(MeetingWay.ONLINE, MeetingWay.BOTH) : List.of(MeetingWay.values());
    }

    /** Who hosts what has been called. */
    @Transactional(readOnly = true)
    public List<PartyId> hosts() {
        return Stream.concat(meetings.hosts().stream(), meetings.cohosts().stream())
                .distinct()
                .map(PartyId::new)
                .toList();
    }
}
