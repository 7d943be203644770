package org.uprportal.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A question of the host, in its place. */
@Entity
@Table(name = "meeting_question")
class QuestionRow {

    private static final int MOST_CHOICES = 20;

    @Id
    private UUID id;

    private UUID meetingId;
    private int place;

    @Enumerated(EnumType.STRING)
    private Question.Kind kind;

    private String words;

    /** One in each line. */
    private String choices;

    private boolean required;

    protected QuestionRow() {}

    QuestionRow(MeetingId meeting, QuestionId id) {
        this.id = id.value();
        this.meetingId = meeting.value();
    }

    QuestionRow say(int at, Question question) {
        if (question.words().isBlank()) {
            throw MeetingRefused.nothingAsked();
        }
        var several = question.kind() == Question.Kind.CHOICE;
        var from = several
                ? question.choices().stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList()
                : List.<String>of();
        if (several && (from.size() < 2 || from.size() > MOST_CHOICES)) {
            throw MeetingRefused.nothingAsked();
        }
        from.forEach(Typed::line);
        place = at;
        kind = question.kind();
        words = Typed.line(question.words().strip());
        choices = Typed.text(String.join("\n", from));
        required = question.required();
        return this;
    }

    UUID id() {
        return id;
    }

    Question question() {
        return new Question(
                new QuestionId(id),
                kind,
                words,
                choices.isEmpty() ? List.of() : Arrays.asList(choices.split("\n")),
                required);
    }
}
