package org.uprportal.meeting.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.organisation.DirectoryFilter;
import org.uprportal.organisation.OrganisationSummary;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.SmallNumbers;
import org.uprportal.state.StateCode;

/** The names of parties as everybody may read them: organisations that do not show themselves are only counted, and few of them not even that. */
@Component
class GuestNames {

    /** Names by the alphabet, and how many there are beside them that do not show themselves. */
    record Names(List<String> shown, int hidden) {}

    private final People people;
    private final Organisations organisations;

    GuestNames(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    Names of(Collection<PartyId> parties) {
        if (parties.isEmpty()) {
            return new Names(List.of(), 0);
        }
        var listed = listed(organisations
                .directory(DirectoryFilter.ALL, 0, Integer.MAX_VALUE)
                .rows());
        var shown = people.parties(parties).stream()
                .filter(party -> !party.kind().stakeholder() || listed.contains(party.id()))
                .map(Party::name)
                .sorted()
                .toList();
        return new Names(shown, SmallNumbers.told(0, parties.size() - shown.size()));
    }

    /** Whom a host can choose from: all of the State and around it that show themselves, by name. */
    List<Party> choice(StateCode state, Collection<PartyId> without) {
        var listed = listed(organisations
                .directory(new DirectoryFilter("", null, state, null, null), 0, Integer.MAX_VALUE)
                .rows());
        var all = new ArrayList<Party>();
        for (var kind : PartyKind.values()) {
            if (kind != PartyKind.EMBASSY) {
                all.addAll(people.partiesOf(state, kind));
            }
        }
        all.addAll(people.embassiesTo(state));
        return all.stream()
                .filter(party -> !without.contains(party.id()))
                .filter(party -> !party.kind().stakeholder() || listed.contains(party.id()))
                .sorted(java.util.Comparator.comparing(Party::name))
                .toList();
    }

    private static Set<PartyId> listed(List<OrganisationSummary> directory) {
        return directory.stream().map(OrganisationSummary::id).collect(Collectors.toSet());
    }
}
