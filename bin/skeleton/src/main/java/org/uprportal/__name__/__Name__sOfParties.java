package org.uprportal.__name__;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** What is kept of a party; no person is named in it. */
@Component
class __Name__sOfParties implements PersonalData {

    private final KeptRows rows;

    __Name__sOfParties(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "__name__s",
                rows.written(
                        person,
                        "select id, title from __name_____name__ where id = :subject and party_id = :party",
                        "__name__.opened"));
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "__name__s",
                rows.of(
                        "select id, title, status, due_at from __name_____name__ where party_id = :id order by due_at, id",
                        party.value()));
    }
}
