package org.uprportal.meeting.ui;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.meeting.Answers;
import org.uprportal.meeting.Delegations;
import org.uprportal.meeting.Guest;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.Question;
import org.uprportal.meeting.QuestionId;
import org.uprportal.meeting.Questions;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.SeatSummary;

/** What was typed in registering, as hosts read it. */
@Component
class Typings {

    private final Questions questions;
    private final Answers answers;
    private final Delegations delegations;

    Typings(Questions questions, Answers answers, Delegations delegations) {
        this.questions = questions;
        this.answers = answers;
        this.delegations = delegations;
    }

    /** What was typed for some registrations of one meeting. */
    record Read(
            List<Question> questions, Map<SeatId, Map<QuestionId, String>> answers, Map<SeatId, List<Guest>> guests) {

        List<Guest> guests(SeatSummary seat) {
            return guests.getOrDefault(seat.id(), List.of());
        }

        String answer(SeatSummary seat, Question question) {
            return answers.getOrDefault(seat.id(), Map.of()).getOrDefault(question.id(), "");
        }
    }

    /** Reads them at once, whatever their number. */
    Read of(MeetingId id, List<SeatSummary> seats) {
        var which = seats.stream().map(SeatSummary::id).toList();
        return new Read(questions.of(id), answers.of(id, which), delegations.of(id, which));
    }
}
