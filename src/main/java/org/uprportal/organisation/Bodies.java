package org.uprportal.organisation;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.inbox.HandOvers;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

/**
 * The bodies of a government in its review, managed by its focal point: line ministries, and which body is the national
 * mechanism for implementation, reporting and follow-up (NMIRF). For everybody else there is nothing here.
 */
@Service
@Transactional
public class Bodies {

    private final OrganisationRepository organisations;
    private final BodyRepository bodies;
    private final Organisations registry;
    private final People people;
    private final Members members;
    private final HandOvers handOvers;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Bodies(
            OrganisationRepository organisations,
            BodyRepository bodies,
            Organisations registry,
            People people,
            Members members,
            HandOvers handOvers,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.organisations = organisations;
        this.bodies = bodies;
        this.registry = registry;
        this.people = people;
        this.members = members;
        this.handOvers = handOvers;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The bodies of the actor's government: focal point, open ministries, closed ones. @throws NotAllowed for anybody else */
    @Transactional(readOnly = true)
    public List<BodySummary> mine() {
        return all().stream()
                .map(this::describe)
                .sorted(Comparator.comparing((BodySummary one) -> one.closedAt() != null)
                        .thenComparing(one -> !one.focalPoint())
                        .thenComparing(BodySummary::name))
                .toList();
    }

    /**
     * Adds a ministry or agency to the actor's government.
     *
     * @throws OrganisationRefused where the name is missing or too long
     * @throws NotAllowed for anybody but a focal point
     */
    public PartyId add(String name) {
        var state = state();
        return registry.register(
                new Party(PartyId.random(), PartyKind.MINISTRY, name.strip(), state, null),
                OrganisationProfile.named(name.strip(), true));
    }

    /**
     * Gives a body another name; its history stays.
     *
     * @throws OrganisationRefused where the name is missing or too long
     * @throws NotAllowed for anybody but the focal point of its State, and where it is closed
     */
    public void rename(PartyId id, String name) {
        var organisation = body(id);
        registry.refuseLookAlike(id, name, organisation.party().state());
        var before = organisation.summary().profile();
        organisation.change(new OrganisationProfile(
                name.strip(),
                before.about(),
                before.website(),
                before.contact(),
                before.themes(),
                before.languages(),
                before.ecosoc(),
                before.nhri(),
                before.listed()));
        organisations.save(organisation);
        people.know(organisation.party());
        audit.record("organisation.renamed", id.value());
    }

    /**
     * Says which body is the NMIRF; a State has one, so another ceases to be it.
     *
     * @throws NotAllowed for anybody but the focal point of its State, and where it is closed
     */
    public void markNmirf(PartyId id) {
        body(id);
        for (var one : all()) {
            var body = known(one.id());
            body.mark(one.id().equals(id));
            bodies.save(body);
        }
        audit.record("organisation.nmirfMarked", id.value());
    }

    /**
     * Closes a ministry that takes no part any more: nobody acts for it, its past stays.
     *
     * @throws BodyRefused while open tasks wait for it
     * @throws NotAllowed for anybody but an owner of the focal point, and for the focal point itself
     */
    public void close(PartyId id) {
        var organisation = body(id);
        NotAllowed.unless(organisation.kind() == PartyKind.MINISTRY && members.manages(id));
        var open = handOvers.openWorkOf(id);
        if (open > 0) {
            throw BodyRefused.openWork(open);
        }
        var body = known(id);
        body.close(clock.instant());
        bodies.save(body);
        people.close(id);
        audit.record("organisation.closed", id.value());
    }

    private List<Organisation> all() {
        return organisations.findByKindInAndStateCodeOrderByName(
                List.of(PartyKind.GOVERNMENT, PartyKind.MINISTRY), state().value());
    }

    private Organisation body(PartyId id) {
        return all().stream()
                .filter(one -> one.id().equals(id) && known(id).closedAt() == null)
                .findFirst()
                .orElseThrow(NotAllowed::here);
    }

    private Body known(PartyId id) {
        return bodies.findById(id.value()).orElseGet(() -> new Body(id));
    }

    private BodySummary describe(Organisation one) {
        var body = known(one.id());
        return new BodySummary(one.id(), one.name(), one.kind() == PartyKind.GOVERNMENT, body.nmirf(), body.closedAt());
    }

    private StateCode state() {
        var party = actor.get().party();
        NotAllowed.unless(party != null && party.state() != null);
        access.require(Act.WRITE, OrganisationThing.GOVERNMENT_BODIES, access.in(party.state()));
        return party.state();
    }
}
