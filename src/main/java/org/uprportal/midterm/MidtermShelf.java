package org.uprportal.midterm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.access.Thing;
import org.uprportal.account.People;
import org.uprportal.audit.Marks;
import org.uprportal.organisation.Coalitions;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.submission.CoSubmissionStatus;

/** How the actor stands to reports, and how they are called. */
@Component
class MidtermShelf {

    private final MidtermRepository all;
    private final CoReportRepository partners;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final Marks marks;

    MidtermShelf(
            MidtermRepository all,
            CoReportRepository partners,
            People people,
            CurrentActor actor,
            Access access,
            Marks marks) {
        this.all = all;
        this.partners = partners;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.marks = marks;
    }

    boolean reads(Midterm one) {
        return one.status().inPublic()
                ? access.reads(MidtermThing.OWN_MID_TERM, one.id().value(), access.toWorkOf(one.author()))
                : access.reads(MidtermThing.OWN_MID_TERM_DRAFT, one.id().value(), standing(one));
    }

    boolean writes(Midterm one) {
        return actor.get().signedIn() && access.may(Act.WRITE, thing(one), access.toWorkOf(one.author()));
    }

    private static Thing thing(Midterm one) {
        return one.status().inPublic() ? MidtermThing.OWN_MID_TERM : MidtermThing.OWN_MID_TERM_DRAFT;
    }

    /** Whoever is asked to stand on it reads what they are asked to stand on. */
    private Relation[] standing(Midterm one) {
        var party = actor.get().party();
        var asked = party != null
                && partners.findByReportIdAndPartyId(
                                one.id().value(), party.id().value())
                        .filter(each -> each.status().alive())
                        .isPresent();
        return new Relation[] {access.toWorkOf(one.author()), asked ? Relation.NAMED : Relation.OTHER};
    }

    /** One that the actor writes, held until the transaction ends. @throws NotAllowed where there is none */
    Midterm mine(MidtermId id) {
        return all.lock(id.value()).filter(this::writes).orElseThrow(NotAllowed::here);
    }

    /** Whether nobody else of the author could approve; a coalition has its members. */
    boolean alone(PartyId author) {
        return people.behind(Set.of(Audience.editors(author))).size() < 2
                && people.party(author)
                        .filter(one ->
                                Coalitions.mayJoin(one.kind()) || !one.kind().stakeholder())
                        .isPresent();
    }

    List<UUID> marks(MidtermId id) {
        return marks.allMine(id.value());
    }

    MidtermSummary summary(Midterm one) {
        return summaries(List.of(one)).getFirst();
    }

    /** In a fixed number of statements. */
    List<MidtermSummary> summaries(Collection<Midterm> found) {
        var names = people.parties(found.stream().map(Midterm::author).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Party::id, Party::name));
        var with = with(found.stream().map(Midterm::id).toList());
        return found.stream()
                .map(one -> new MidtermSummary(
                        one.id(),
                        one.cycle(),
                        one.state(),
                        one.author(),
                        names.getOrDefault(one.author(), ""),
                        with.getOrDefault(one.id(), List.of()),
                        one.number(),
                        one.status(),
                        one.until(),
                        one.publishedAt(),
                        one.endedAt(),
                        one.reason()))
                .toList();
    }

    private Map<MidtermId, List<String>> with(List<MidtermId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : partners
                        .findByReportIdInAndStatusOrderByNameAscIdAsc(
                                ids.stream().map(MidtermId::value).toList(), CoSubmissionStatus.CONSENTED)
                        .stream()
                        .collect(Collectors.groupingBy(
                                CoReport::report, Collectors.mapping(CoReport::name, Collectors.toList())));
    }
}
