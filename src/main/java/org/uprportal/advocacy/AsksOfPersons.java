package org.uprportal.advocacy;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uprportal.identity.Acts;
import org.uprportal.identity.PersonId;
import org.uprportal.identity.PersonalData;

/** The asks a person sent. They are their organisation's and stay; no person is named in them. */
@Component
class AsksOfPersons implements PersonalData {

    private final AskRepository asks;
    private final Acts acts;

    AsksOfPersons(AskRepository asks, Acts acts) {
        this.asks = asks;
        this.acts = acts;
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(PersonId person) {
        return Map.of(
                "asks",
                asks.findAllById(acts.subjects(person, "advocacy.sent")).stream()
                        .map(ask -> ask.details(true))
                        .map(one -> Map.<String, Object>of(
                                "id", one.summary().id().value().toString(),
                                "recommendation", one.summary().recommendation(),
                                "why", one.why(),
                                "letter", one.letter()))
                        .toList());
    }
}
