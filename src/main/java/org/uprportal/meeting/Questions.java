package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/** What hosts ask of whoever registers. Everybody who sees the meeting reads the questions, only hosts the answers. */
@Service
@Transactional
public class Questions {

    /** The most that a host asks. */
    public static final int MOST = 20;

    private final QuestionRepository rows;
    private final AnswerRepository answers;
    private final MeetingRepository repository;
    private final Meetings meetings;
    private final AuditTrail audit;
    private final PortalClock clock;

    Questions(
            QuestionRepository rows,
            AnswerRepository answers,
            MeetingRepository repository,
            Meetings meetings,
            AuditTrail audit,
            PortalClock clock) {
        this.rows = rows;
        this.answers = answers;
        this.repository = repository;
        this.meetings = meetings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The questions in their order; none where the meeting does not exist for the actor. */
    @Transactional(readOnly = true)
    public List<Question> of(MeetingId id) {
        return meetings.found(id).isPresent() ? asked(id) : List.of();
    }

    /**
     * Asks otherwise. Answers to what is not asked any more are forgotten; who is registered is told where more is asked.
     *
     * @param seen the questions as they were when the host began
     * @throws MeetingRefused where another host has changed them meanwhile, for a question without words or with fewer than two
     *     choices, for more than {@link #MOST}, and once the meeting has begun or is cancelled
     * @throws NotAllowed for anybody but a host
     */
    public void write(MeetingId id, List<Question> seen, List<Question> now) {
        var meeting = meetings.lock(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(meetings.hosting(meeting));
        var before = rows.findByMeetingIdOrderByPlace(id.value());
        var asked = before.stream().map(QuestionRow::question).toList();
        if (!asked.equals(seen)) {
            throw MeetingRefused.questionsMeanwhile();
        }
        if (now.size() > MOST) {
            throw MeetingRefused.tooManyQuestions(MOST);
        }
        var stay = before.stream().collect(Collectors.toMap(QuestionRow::id, row -> row));
        var left = new HashSet<>(stay.keySet());
        var all = new ArrayList<QuestionRow>();
        for (int place = 0; place < now.size(); place++) {
            var question = now.get(place);
            left.remove(question.id().value());
            var row = stay.getOrDefault(question.id().value(), new QuestionRow(id, question.id()));
            all.add(row.say(place, question));
        }
        answers.deleteAll(answers.findByQuestionIdIn(left));
        answers.flush();
        rows.deleteAllById(left);
        rows.saveAllAndFlush(all);
        meeting.asks(now.stream().anyMatch(one -> !stay.containsKey(one.id().value())), clock.instant());
        repository.save(meeting);
        audit.record("meeting.questionsWritten", id.value());
    }

    List<Question> asked(MeetingId id) {
        return rows.findByMeetingIdOrderByPlace(id.value()).stream()
                .map(QuestionRow::question)
                .toList();
    }
}
