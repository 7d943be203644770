package org.uprportal.review;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** The advance questions a person put. They are their State's and stay; no person is named in them. */
@Component
class QuestionsOfPersons implements PersonalData {

    private final KeptRows rows;

    QuestionsOfPersons(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of("advanceQuestions", rows.written(person, """
                select id, text, at from review_question where cycle_id = :subject and at between :from and :to
                """, "review.questionPut"));
    }
}
