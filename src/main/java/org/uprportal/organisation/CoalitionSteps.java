package org.uprportal.organisation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.party.Audience;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyId;

/** Whom tasks and notices about a coalition are for; no page sees it. */
@Service
@Transactional(readOnly = true)
public class CoalitionSteps {

    private final MembershipRepository memberships;
    private final People people;

    CoalitionSteps(MembershipRepository memberships, People people) {
        this.memberships = memberships;
        this.people = people;
    }

    /**
     * Whom the work of a party concerns: its own people and, where it is a coalition, the editors and owners of the members that
     * act for it. On a page it would show who is a member.
     */
    public Set<Audience> audienceOf(PartyId author) {
        return Stream.concat(
                        Stream.of(Audience.party(author)),
                        memberships.findByCoalitionId(author.value()).stream()
                                .filter(Membership::acts)
                                .map(Membership::member)
                                .map(Audience::editors))
                .collect(Collectors.toSet());
    }

    /** The owners who lead a coalition, its own and those of leading members. */
    public Set<Audience> leadOf(PartyId coalition) {
        var parties = Stream.concat(
                        Stream.of(coalition),
                        memberships.findByCoalitionId(coalition.value()).stream()
                                .filter(Membership::leads)
                                .map(Membership::member))
                .map(Audience::party)
                .collect(Collectors.toSet());
        return people.behind(parties).stream()
                .filter(one -> one.role() == MemberRole.OWNER)
                .map(one -> Audience.person(one.id()))
                .collect(Collectors.toSet());
    }
}
