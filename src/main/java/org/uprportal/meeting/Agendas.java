package org.uprportal.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/** What a meeting goes through, in which order, and who speaks. Public like the meeting; hosts write it. */
@Service
@Transactional
public class Agendas {

    private final AgendaRepository rows;
    private final MeetingRepository repository;
    private final DecisionRepository decisions;
    private final Meetings meetings;
    private final MinutesSight sight;
    private final MatterNames matters;
    private final AuditTrail audit;
    private final PortalClock clock;

    Agendas(
            AgendaRepository rows,
            MeetingRepository repository,
            DecisionRepository decisions,
            Meetings meetings,
            MinutesSight sight,
            MatterNames matters,
            AuditTrail audit,
            PortalClock clock) {
        this.rows = rows;
        this.repository = repository;
        this.decisions = decisions;
        this.meetings = meetings;
        this.sight = sight;
        this.matters = matters;
        this.audit = audit;
        this.clock = clock;
    }

    /** The points in their order; none where the meeting does not exist for the actor. */
    @Transactional(readOnly = true)
    public List<AgendaItem> of(MeetingId id) {
        return meetings.found(id).isPresent() ? items(id) : List.of();
    }

    /**
     * Writes the agenda anew. Once the meeting is called, all who come are told what was added, taken out, changed or put in
     * another order.
     *
     * @param seen the agenda as it was when the host began
     * @throws MeetingRefused where somebody else has changed it meanwhile, for a point without title, and once it is over
     * @throws NotAllowed for anybody but a host, and for a point about what does not exist for them
     */
    public void write(MeetingId id, List<AgendaItem> seen, List<AgendaItem> items) {
        var meeting = meetings.lock(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(meetings.hosting(meeting));
        var before = items(id);
        if (!before.equals(seen)) {
            throw MeetingRefused.agendaMeanwhile();
        }
        if (before.equals(items)) {
            return;
        }
        matters.require(abouts(items), abouts(before));
        rows.deleteAllInBatch(rows.findByMeetingIdOrderByPlace(id.value()));
        for (int i = 0; i < items.size(); i++) {
            rows.save(AgendaRow.of(id, i, items.get(i)));
        }
        meeting.agenda(before, items, clock.instant());
        repository.save(meeting);
        audit.record("meeting.agendaWritten", id.value());
    }

    /** What the meetings of this series before it have decided and is still open: it heads the agenda. */
    @Transactional(readOnly = true)
    public List<DecisionSummary> open(MeetingId id) {
        return meetings.found(id)
                .flatMap(meeting -> Optional.ofNullable(meeting.series())
                        .map(series -> repository.before(series, meeting.begins()).stream()
                                .flatMap(earlier -> meetings.found(new MeetingId(earlier)).stream())
                                .toList()))
                .map(earlier -> decisions
                        .findByMeetingIdInAndStatusOrderByDueOn(
                                earlier.stream().map(one -> one.id().value()).toList(), DecisionStatus.OPEN)
                        .stream()
                        .filter(sight::reads)
                        .map(Decision::summary)
                        .toList())
                .orElse(List.of());
    }

    private static List<@Nullable Matter> abouts(List<AgendaItem> items) {
        return items.stream().<@Nullable Matter>map(AgendaItem::about).toList();
    }

    private List<AgendaItem> items(MeetingId id) {
        return rows.findByMeetingIdOrderByPlace(id.value()).stream()
                .map(AgendaRow::item)
                .toList();
    }

    /** A meeting of a series begins with the agenda of the first. */
    void copy(MeetingId from, MeetingId to) {
        var items = items(from);
        for (int i = 0; i < items.size(); i++) {
            rows.save(AgendaRow.of(to, i, items.get(i)));
        }
    }
}
