package org.uprportal.meeting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;

/**
 * Series of meetings. Each meeting of a series is a meeting by itself: it is moved, cancelled and registered for alone, and has
 * an appointment of its own in calendars.
 */
@Service
@Transactional
public class SeriesDesk {

    private static final int MOST = 60;

    private static final int MOST_WEEKS = 26;

    private final MeetingRepository repository;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Sessions sessions;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final PortalClock clock;

    SeriesDesk(
            MeetingRepository repository,
            Meetings meetings,
            Agendas agendas,
            Sessions sessions,
            Cycles cycles,
            AuditTrail audit,
            PortalClock clock) {
        this.repository = repository;
        this.meetings = meetings;
        this.agendas = agendas;
        this.sessions = sessions;
        this.cycles = cycles;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Repeats a meeting; what is repeated stands as the first does, a draft or called.
     *
     * @param times how many follow, exceptions counted
     * @param except days on which none takes place
     * @return those that were opened
     * @throws MeetingRefused for less than one or more than 60, where the first is over or cancelled or is in a series, and where
     *     the clock at the place skips the hour on one of the days
     * @throws NotAllowed for anybody but a host
     */
    public List<MeetingId> repeat(MeetingId id, Repeating every, int times, Collection<LocalDate> except) {
        var first = meetings.lock(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(meetings.hosting(first));
        if (times < 1 || times > MOST) {
            throw MeetingRefused.series();
        }
        var plan = first.plan();
        return open(
                first,
                IntStream.rangeClosed(1, times)
                        .mapToObj(i -> every.after(plan.starts(), i))
                        .toList(),
                except);
    }

    /**
     * Repeats a meeting some weeks after each session of the Working Group that is known and follows it: on the weekday and at the
     * hour of the first, in that week. For a State whose cycle is in an invented session, after the invented ones.
     *
     * @param weeks how many weeks after the last day of each session, 0 to 26
     * @param times after how many sessions at most, exceptions counted
     * @param except days on which none takes place
     * @return those that were opened; fewer than were asked for where fewer sessions are known
     * @throws MeetingRefused as above, and where no session that follows is known
     * @throws NotAllowed for anybody but a host
     */
    public List<MeetingId> repeatAfterSessions(MeetingId id, int weeks, int times, Collection<LocalDate> except) {
        var first = meetings.lock(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(meetings.hosting(first));
        if (times < 1 || times > MOST || weeks < 0 || weeks > MOST_WEEKS) {
            throw MeetingRefused.series();
        }
        var starts = afterSessions(first, weeks).limit(times).toList();
        if (starts.isEmpty()) {
            throw MeetingRefused.noSession();
        }
        return open(first, starts, except);
    }

    /** On which days it would be repeated so, for the host to see before; none for anybody else. */
    @Transactional(readOnly = true)
    public List<LocalDateTime> daysAfterSessions(MeetingId id, int weeks, int times) {
        return meetings.found(id)
                .filter(meetings::hosting)
                .map(first -> afterSessions(first, weeks)
                        .limit(Math.clamp(times, 0, MOST))
                        .toList())
                .orElse(List.of());
    }

    private Stream<LocalDateTime> afterSessions(Meeting first, int weeks) {
        var all = sessions.all();
        var numbers = cycles.of(first.state()).stream()
                .filter(cycle -> cycle.status() != CycleStatus.CLOSED)
                .map(CycleSummary::session)
                .toList();
        var invented = all.stream().anyMatch(session -> session.invented() && numbers.contains(session.number()));
        var begins = first.plan().starts();
        return all.stream()
                .filter(session -> session.invented() == invented)
                .map(session -> session.endsOn()
                        .plusWeeks(weeks)
                        .with(DayOfWeek.MONDAY)
                        .with(TemporalAdjusters.nextOrSame(begins.getDayOfWeek())))
                .map(day -> day.atTime(begins.toLocalTime()))
                .filter(day -> day.isAfter(begins))
                // Sessions that end in one week give one meeting.
                .distinct()
                .sorted();
    }

    /** What the first invites and goes through, each that follows does too. */
    private List<MeetingId> open(Meeting first, List<LocalDateTime> all, Collection<LocalDate> except) {
        var id = first.id();
        first.begins(id.value());
        repository.save(first);
        var plan = first.plan();
        var opened = new ArrayList<MeetingId>();
        for (var starts : all) {
            if (except.contains(starts.toLocalDate())) {
                continue;
            }
            var next = Meeting.open(
                    first.state(),
                    first.host(),
                    plan.at(starts, starts.plus(Duration.between(plan.starts(), plan.ends()))));
            next.follows(id.value());
            next.invite(first.invitees().stream().map(PartyId::new).toList());
            if (first.status() == MeetingStatus.PUBLISHED) {
                next.publishInSeries(clock.instant());
            }
            opened.add(repository.save(next).id());
            agendas.copy(id, next.id());
        }
        if (!opened.isEmpty()) {
            first.repeated(opened.size());
            repository.save(first);
        }
        audit.record("meeting.repeated", id.value());
        return opened;
    }

    /** The other meetings of the same series that the actor sees, by their beginning. */
    @Transactional(readOnly = true)
    public List<MeetingSummary> others(MeetingId id) {
        return meetings.found(id)
                .filter(one -> one.series() != null)
                .map(one -> repository.inSeries(one.series()).stream()
                        .filter(other -> !other.equals(id.value()))
                        .flatMap(other -> meetings.found(new MeetingId(other)).stream())
                        .map(Meeting::summary)
                        .toList())
                .orElse(List.of());
    }
}
