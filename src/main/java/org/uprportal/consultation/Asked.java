package org.uprportal.consultation;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A question that is put to those who contribute. */
@Embeddable
class Asked {

    private UUID questionId;
    private String text;

    protected Asked() {}

    Asked(Question question) {
        questionId = question.id();
        text = question.text();
    }

    boolean is(UUID question) {
        return questionId.equals(question);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    Question question() {
        return new Question(questionId, text);
    }
}
