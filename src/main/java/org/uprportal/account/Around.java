package org.uprportal.account;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.party.Audience;
import org.uprportal.party.Party;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;

/** Who stands around a State under review: the one list from which everything told “around a State” takes its audience. */
@Component
public class Around {

    private static final List<PartyKind> IN_THE_COUNTRY = List.of(
            PartyKind.MINISTRY, PartyKind.CSO, PartyKind.COALITION, PartyKind.NHRI, PartyKind.ACADEMIC, PartyKind.UNCT);

    private final People people;

    Around(People people) {
        this.people = people;
    }

    /** Everybody in the country but the focal point: ministries, organisations, coalitions, NHRI, country team. */
    public Set<Audience> inTheCountry(StateCode state) {
        return audience(IN_THE_COUNTRY.stream().flatMap(kind -> people.partiesOf(state, kind).stream()));
    }

    /** Everybody in the country, the focal point, and the missions that follow this State's review. */
    public Set<Audience> everybody(StateCode state) {
        var all = new HashSet<>(inTheCountry(state));
        all.addAll(audience(people.partiesOf(state, PartyKind.GOVERNMENT).stream()));
        all.addAll(audience(people.embassiesTo(state).stream()));
        return all;
    }

    /** The missions of these States that follow the review of {@code reviewed}. */
    public Set<Audience> missionsOf(Collection<StateCode> states, StateCode reviewed) {
        return audience(people.embassiesTo(reviewed).stream().filter(one -> states.contains(one.state())));
    }

    private static Set<Audience> audience(Stream<Party> parties) {
        return parties.map(Party::id).map(Audience::party).collect(Collectors.toSet());
    }
}
