package org.uprportal.followup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.KeptRows;
import org.uprportal.privacy.PersonalData;

/** For which clusters somebody is named as focal point; gone with the person. */
@Component
class FocalPointsOfClusters implements PersonalData {

    private final CoResponsible shared;
    private final KeptRows rows;

    FocalPointsOfClusters(CoResponsible shared, KeptRows rows) {
        this.shared = shared;
        this.rows = rows;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "focalPointForClusters",
                rows.of(
                        "select cluster_id, party_id, since from followup_focal_point where person_id = :id",
                        person.value()));
    }

    @Override
    public void forget(PersonId person) {
        shared.forget(person);
    }

    @Override
    public Set<String> columns() {
        return Set.of("followup_focal_point.person_id");
    }

    @Override
    public Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of(
                "coResponsibleForClusters",
                rows.of("select cluster_id from followup_cluster_body where party_id = :id", party.value()));
    }
}
