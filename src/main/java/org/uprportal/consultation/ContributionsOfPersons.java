package org.uprportal.consultation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.audit.Acts;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;
import org.uprportal.vault.Pseudonyms;

/** The contributions a person wrote. They are their organisation's and stay; no person is named in them. */
@Component
class ContributionsOfPersons implements PersonalData {

    private final ContributionRepository contributions;
    private final Acts acts;
    private final KeptRows rows;
    private final Pseudonyms pseudonyms;

    ContributionsOfPersons(ContributionRepository contributions, Acts acts, KeptRows rows, Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
        this.contributions = contributions;
        this.acts = acts;
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        var written = acts.subjects(person, "contribution.drafted", "contribution.sent");
        return Map.of(
                "contributions",
                contributions.findAllById(written).stream()
                        .map(one -> Map.<String, Object>of(
                                "id", one.id().value().toString(),
                                "consultation", one.consultation().value().toString(),
                                "texts", one.written()))
                        .toList(),
                "consultations",
                rows.written(
                        person,
                        "select id, title, text from consultation_consultation where id = :subject",
                        "consultation.drafted",
                        "consultation.published"),
                "questions",
                rows.written(
                        person,
                        "select consultation_id, text from consultation_question where consultation_id = :subject",
                        "consultation.drafted",
                        "consultation.published"),
                "answersToContributions",
                rows.written(person, """
                        select contribution_id, outcome, reason, place, at from consultation_answer
                        where contribution_id = :subject
                          and (writer = :mark or writer is null and at between :from and :to)
                        """, "contribution.answered"),
                "outcomes",
                rows.written(
                        person,
                        "select id, outcome from consultation_consultation where id = :subject",
                        "consultation.outcomePublished"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "contributions",
                contributions(party, """
                        select id, consultation_id, remarks, unnamed, status, saved_at, sent_at from consultation_contribution
                        where party_id = :id order by saved_at, id
                        """),
                "contributionTexts",
                contributions(party, """
                        select t.contribution_id, t.question_id, t.text from consultation_contribution_text t
                        join consultation_contribution c on c.id = t.contribution_id where c.party_id = :id
                        """),
                "consultationInvitations",
                rows.of("""
                        select id, consultation_id, status, invited_at from consultation_invitation where party_id = :id
                        """, party.value()));
    }

    /** With and without its name. */
    private List<Map<String, Object>> contributions(PartyId party, String query) {
        return Stream.concat(
                        Stream.of(party),
                        contributions.withoutName().stream()
                                .flatMap(consultation -> pseudonyms.standIns(party, consultation).stream()))
                .flatMap(one -> rows.of(query, one.value()).stream())
                .toList();
    }
}
