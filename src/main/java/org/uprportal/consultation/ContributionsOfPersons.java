package org.uprportal.consultation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.identity.Acts;
import org.uprportal.identity.PersonId;
import org.uprportal.identity.PersonalData;

/** The contributions a person wrote. They are their organisation's and stay; no person is named in them. */
@Component
class ContributionsOfPersons implements PersonalData {

    private final ContributionRepository contributions;
    private final Acts acts;

    ContributionsOfPersons(ContributionRepository contributions, Acts acts) {
        this.contributions = contributions;
        this.acts = acts;
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
                        .toList());
    }
}
