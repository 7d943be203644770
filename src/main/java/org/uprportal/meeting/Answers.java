package org.uprportal.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/** What registrations answer to the questions of the host: read by themselves and by the hosts that see them, by nobody else. */
@Service
@Transactional
public class Answers {

    private final AnswerRepository rows;
    private final Questions questions;
    private final SeatKeys keys;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Answers(
            AnswerRepository rows,
            Questions questions,
            SeatKeys keys,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.rows = rows;
        this.questions = questions;
        this.keys = keys;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What one registration answers, by question; nothing where it does not exist for the actor. */
    @Transactional(readOnly = true)
    public Map<QuestionId, String> of(SeatId id) {
        return keys.typed(id)
                .map(seat -> rows.findBySeatId(id.value()).stream()
                        .collect(Collectors.toMap(AnswerRow::question, AnswerRow::words)))
                .orElse(Map.of());
    }

    /** The same of several registrations of a meeting at once, for its hosts; nobody else gets any. */
    @Transactional(readOnly = true)
    public Map<SeatId, Map<QuestionId, String>> of(MeetingId id, Collection<SeatId> seats) {
        var seen = keys.typed(id, seats);
        return seen.isEmpty()
                ? Map.of()
                : rows.findBySeatIdIn(seen.stream().map(SeatId::value).toList()).stream()
                        .collect(Collectors.groupingBy(
                                AnswerRow::seat, Collectors.toMap(AnswerRow::question, AnswerRow::words)));
    }

    /**
     * Answers otherwise, until the meeting begins.
     *
     * @throws MeetingRefused where an answer is missing or is none, where the host asks otherwise by now, and once it has begun,
     *     is cancelled, or the registration is over
     * @throws NotAllowed for anybody but the organisation itself
     */
    public void write(SeatId id, Map<QuestionId, String> answers) {
        var meeting = keys.lockedMeeting(id);
        var seat = keys.own(id);
        access.require(Act.WRITE, MeetingThing.MEETING_ANSWER, keys.relation(seat));
        SeatKeys.ahead(meeting, clock.instant());
        seat.requireOpen();
        keep(seat, answers, false);
        audit.record("meeting.answered", id.value());
    }

    /** The registration is over, and what was typed for it. */
    void forget(Seat seat) {
        rows.deleteAll(rows.findBySeatId(seat.id().value()));
    }

    /** Keeps what was answered, where it answers what is asked now. @param fresh whether nothing was answered before */
    void keep(Seat seat, Map<QuestionId, String> answers, boolean fresh) {
        var asked = questions.asked(seat.meeting());
        var known = new HashSet<QuestionId>();
        asked.forEach(one -> known.add(one.id()));
        if (!known.containsAll(answers.keySet())
                || asked.stream().anyMatch(one -> one.required() && !answers.containsKey(one.id()))) {
            throw MeetingRefused.questionsMeanwhile();
        }
        var before = new HashMap<QuestionId, AnswerRow>();
        if (!fresh) {
            rows.findBySeatId(seat.id().value()).forEach(row -> before.put(row.question(), row));
        }
        for (var question : asked) {
            var words = question.checked(answers.getOrDefault(question.id(), ""));
            var row = before.get(question.id());
            if (!words.isEmpty()) {
                rows.save((row == null ? new AnswerRow(seat, question.id()) : row).say(words, keys.writer(actor)));
            } else if (row != null) {
                rows.delete(row);
            }
        }
    }
}
