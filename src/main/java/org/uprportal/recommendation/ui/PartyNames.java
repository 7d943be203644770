package org.uprportal.recommendation.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.uprportal.account.People;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;

/** The names of those who propose and mark, asked for once however many rows show them. */
class PartyNames {

    private final People people;
    private final Map<PartyId, String> names = new HashMap<>();

    PartyNames(People people, StateCode state) {
        this.people = people;
        people.partiesOf(state, PartyKind.MINISTRY).forEach(this::know);
    }

    void need(Collection<PartyId> parties) {
        var unknown = parties.stream()
                .filter(one -> !names.containsKey(one))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            people.parties(unknown).forEach(this::know);
        }
    }

    String of(PartyId party) {
        return names.getOrDefault(party, "–");
    }

    private void know(Party party) {
        names.put(party.id(), party.name());
    }
}
