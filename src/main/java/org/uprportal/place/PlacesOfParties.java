package org.uprportal.place;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** What a person entered by hand; no person is named in it. */
@Component
class PlacesOfParties implements PersonalData {

    private final KeptRows rows;

    PlacesOfParties(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "places",
                rows.written(
                        person,
                        "select id, kind, name, code from place_place where id = :subject",
                        "place.added",
                        "place.changed"));
    }
}
