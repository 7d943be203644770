package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a registration answers to a question of the host. */
@Entity
@Table(name = "meeting_answer")
class AnswerRow {

    @Id
    private UUID id;

    private UUID seatId;
    private UUID questionId;
    private UUID meetingId;
    private String words;

    /** Whose account typed it, so that it goes with them. */
    private @Nullable UUID writtenBy;

    protected AnswerRow() {}

    AnswerRow(Seat seat, QuestionId question) {
        this.id = UUID.randomUUID();
        this.seatId = seat.id().value();
        this.questionId = question.value();
        this.meetingId = seat.meeting().value();
        this.words = "";
    }

    AnswerRow say(String answer, @Nullable UUID by) {
        words = answer;
        writtenBy = by;
        return this;
    }

    SeatId seat() {
        return new SeatId(seatId);
    }

    QuestionId question() {
        return new QuestionId(questionId);
    }

    String words() {
        return words;
    }
}
