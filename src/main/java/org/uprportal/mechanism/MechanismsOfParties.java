package org.uprportal.mechanism;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** What is kept of a party; no person is named in it. */
@Component
class MechanismsOfParties implements PersonalData {

    private final KeptRows rows;

    MechanismsOfParties(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "mechanisms",
                rows.written(
                        person,
                        "select id, name, rules from mechanism_mechanism where id = :subject",
                        "mechanism.opened",
                        "mechanism.written"),
                "workingGroups",
                rows.written(
                        person,
                        "select id, name, task from mechanism_group where mechanism_id = :subject",
                        "mechanism.grouped"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "mechanismSeats",
                rows.of("select mechanism_id, part, since from mechanism_seat where party_id = :id", party.value()));
    }
}
