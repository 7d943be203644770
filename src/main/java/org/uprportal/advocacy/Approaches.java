package org.uprportal.advocacy;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.meeting.Visits;
import org.uprportal.party.Party;
import org.uprportal.party.PartyKind;

/** How organisations approach missions: by asks, and by the times they have booked with them. Only both sides know. */
@Service
@Transactional(readOnly = true)
public class Approaches {

    private final Visits visits;
    private final People people;

    Approaches(Visits visits, People people) {
        this.visits = visits;
        this.people = people;
    }

    /** The times booked with missions, for the visitor and for the mission, the latest first. */
    public List<Visits.Visit> booked() {
        var all = visits.mine();
        if (all.isEmpty()) {
            return all;
        }
        var missions = people
                .parties(all.stream().map(Visits.Visit::host).distinct().toList())
                .stream()
                .filter(one -> one.kind() == PartyKind.EMBASSY)
                .map(Party::id)
                .collect(Collectors.toSet());
        return all.stream().filter(one -> missions.contains(one.host())).toList();
    }
}
