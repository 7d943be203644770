package org.uprportal.recommendation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** The answers a person drafted, proposed or changed. They are their government's and stay; no person is named in them. */
@Component
class AnswersOfPersons implements PersonalData {

    private final KeptRows rows;

    AnswersOfPersons(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "answersDrafted",
                rows.written(
                        person,
                        "select id, draft_position, draft_group, draft_reason from recommendation_recommendation where id = :subject",
                        "recommendation.drafted"),
                "answersSetAside",
                rows.written(
                        person,
                        "select thing, field, text from edition_overtaken where thing = :subject and writer = :mark",
                        "recommendation.drafted"),
                "responseWorded",
                rows.written(
                        person,
                        "select cycle_id, introduction, closing from recommendation_desk where cycle_id = :subject",
                        "recommendation.responseWorded"),
                "pledges",
                rows.written(person, """
                        select id, text, at from recommendation_pledge where cycle_id = :subject and at between :from and :to
                        """, "recommendation.pledged"),
                "prioritiesMarked",
                rows.written(person, """
                        select recommendation_id, reason, at from recommendation_priority
                        where recommendation_id = :subject and party_id = :party
                        """, "recommendation.priorityMarked"),
                "answersProposed",
                rows.written(person, """
                        select recommendation_id, position, reason, at from recommendation_proposal
                        where recommendation_id = :subject and party_id = :party
                        """, "recommendation.proposed"),
                "answersChanged",
                rows.written(person, """
                        select recommendation_id, at, from_position, to_position, why from recommendation_history
                        where recommendation_id = :subject and at between :from and :to
                        """, "recommendation.positionChanged"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of("answersProposed", rows.of("""
                        select recommendation_id, position, reason, at from recommendation_proposal where party_id = :id
                        """, party.value()), "prioritiesMarked", rows.of("""
                        select recommendation_id, reason, at from recommendation_priority where party_id = :id
                        """, party.value()));
    }
}
