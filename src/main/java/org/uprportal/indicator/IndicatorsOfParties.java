package org.uprportal.indicator;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** What is kept of a party; no person is named in it. */
@Component
class IndicatorsOfParties implements PersonalData {

    private final KeptRows rows;

    IndicatorsOfParties(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "indicators",
                rows.written(
                        person,
                        "select id, name, definition, source from indicator_indicator where id = :subject",
                        "indicator.defined",
                        "indicator.changed"),
                "indicatorValues",
                rows.written(
                        person,
                        "select holds_on, measured, category, source, reason from indicator_value"
                                + " where indicator_id = :subject and published_at between :from and :to",
                        "indicator.measured",
                        "indicator.corrected"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "indicators",
                rows.of(
                        "select id, name, definition, unit, baseline, target, source from indicator_indicator where party_id = :id",
                        party.value()));
    }
}
