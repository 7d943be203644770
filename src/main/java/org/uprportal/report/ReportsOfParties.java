package org.uprportal.report;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** What is kept of a party in national reports; no person is named in it. */
@Component
class ReportsOfParties implements PersonalData {

    private final KeptRows rows;

    ReportsOfParties(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "nationalReportSections",
                rows.written(
                        person,
                        "select id, title, text from report_section where id = :subject",
                        "report.sectionSaved",
                        "report.sectionHandedIn"),
                "nationalReportWordsNotTaken",
                rows.written(
                        person,
                        "select thing, field, text from edition_overtaken where thing = :subject and writer = :mark",
                        "report.sectionSaved"),
                "nationalReportComments",
                rows.written(person, "select id, text, at from report_comment where id = :subject", "report.commented"),
                "nationalReportAnswers",
                rows.written(
                        person,
                        "select id, answer, answered_at from report_comment where id = :subject",
                        "report.commentAnswered"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "nationalReportSections",
                rows.of("select id, title, text from report_section where party_id = :id", party.value()),
                "nationalReportComments",
                rows.of(
                        "select id, text, at, answer from report_comment where party_id = :id order by at, id",
                        party.value()));
    }
}
