package org.uprportal.midterm;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** What is kept of parties and persons in mid-term reports; no row names a person. */
@Component
class MidtermsOfParties implements PersonalData {

    private final KeptRows rows;

    MidtermsOfParties(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "midTermReports",
                rows.written(
                        person,
                        "select id, introduction, status from midterm_report where id = :subject and party_id = :party",
                        "midterm.begun",
                        "midterm.saved"),
                "midTermWordsNotTaken",
                rows.written(
                        person,
                        "select thing, field, text from edition_overtaken where thing = :subject and writer = :mark",
                        "midterm.saved",
                        "midterm.rowSaved"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "midTermReports",
                rows.of(
                        "select id, number, introduction, status, published_at, reason from midterm_report"
                                + " where party_id = :id order by begun_at, id",
                        party.value()),
                "midTermReportsAsked",
                rows.of(
                        "select report_id, name, status, answered_at from midterm_partner where party_id = :id"
                                + " order by asked_on, id",
                        party.value()));
    }
}
