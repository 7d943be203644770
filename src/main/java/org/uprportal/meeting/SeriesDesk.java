package org.uprportal.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/**
 * Series of meetings. Each meeting of a series is a meeting by itself: it is moved, cancelled and registered for alone, and has
 * an appointment of its own in calendars.
 */
@Service
@Transactional
public class SeriesDesk {

    private static final int MOST = 60;

    private final MeetingRepository repository;
    private final Meetings meetings;
    private final AuditTrail audit;
    private final PortalClock clock;

    SeriesDesk(MeetingRepository repository, Meetings meetings, AuditTrail audit, PortalClock clock) {
        this.repository = repository;
        this.meetings = meetings;
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
        first.begins(id.value());
        repository.save(first);
        var plan = first.plan();
        var opened = new ArrayList<MeetingId>();
        for (int i = 1; i <= times; i++) {
            var starts = every.after(plan.starts(), i);
            if (except.contains(starts.toLocalDate())) {
                continue;
            }
            var next = Meeting.open(
                    first.state(),
                    first.host(),
                    plan.at(starts, starts.plus(Duration.between(plan.starts(), plan.ends()))));
            next.follows(id.value());
            if (first.status() == MeetingStatus.PUBLISHED) {
                next.publish(clock.instant());
            }
            opened.add(repository.save(next).id());
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
