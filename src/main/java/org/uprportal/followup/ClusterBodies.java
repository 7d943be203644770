package org.uprportal.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;

/**
 * Which bodies of the State work on a cluster, the one in the lead and those that are co-responsible, and the person each has
 * named for it. The bodies are public; the persons are known to the State's bodies only.
 */
@Service
@Transactional
public class ClusterBodies {

    private final ClusterRepository clusters;
    private final CoResponsible shared;
    private final Turns turns;
    private final Cycles cycles;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    ClusterBodies(
            ClusterRepository clusters,
            CoResponsible shared,
            Turns turns,
            Cycles cycles,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.clusters = clusters;
        this.shared = shared;
        this.turns = turns;
        this.cycles = cycles;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** The bodies that work on a cluster, the lead first. Open to everybody; with the persons for the State's bodies only. */
    @Transactional(readOnly = true)
    public List<ClusterBody> of(ClusterId id) {
        var cluster = cluster(id);
        var seen = actor.get().signedIn()
                && access.may(Act.READ, FollowupThing.CLUSTER_FOCAL_POINT, in(cluster), access.namedAs(cluster.lead()));
        var named = shared.focalPoints(id);
        var all = new ArrayList<ClusterBody>();
        Stream.concat(Stream.of(cluster.lead()), shared.of(id).stream()).forEach(body -> {
            var person = seen ? named.get(body) : null;
            all.add(new ClusterBody(
                    body,
                    body.equals(cluster.lead()),
                    person,
                    person == null
                            ? ""
                            : people.person(person).map(PersonSummary::name).orElse("")));
        });
        return all;
    }

    /** Whether the actor says which bodies are co-responsible: the focal point of the State. */
    @Transactional(readOnly = true)
    public boolean mayShare(ClusterId id) {
        return actor.get().signedIn() && access.may(Act.WRITE, FollowupThing.CLUSTERING, in(cluster(id)));
    }

    /** Whether the actor names the focal point of that body: its own people, and the focal point of the State. */
    @Transactional(readOnly = true)
    public boolean mayName(ClusterId id, PartyId body) {
        return actor.get().signedIn() && mayName(cluster(id), body);
    }

    private boolean mayName(Cluster cluster, PartyId body) {
        return works(cluster, body)
                && access.may(Act.WRITE, FollowupThing.CLUSTER_FOCAL_POINT, in(cluster), access.namedAs(body));
    }

    /** Whom that body can name: its people, by name; nobody for whoever may not name. */
    @Transactional(readOnly = true)
    public List<PersonSummary> candidates(ClusterId id, PartyId body) {
        return mayName(id, body)
                ? people.behind(Set.of(Audience.party(body))).stream()
                        .sorted(Comparator.comparing(PersonSummary::name))
                        .toList()
                : List.of();
    }

    /**
     * Makes a body co-responsible; it hears.
     *
     * @throws FollowUpRefused for what is no body of that State, for the lead, and for one that is so already
     * @throws NotAllowed for anybody but the focal point of that State
     */
    public void share(ClusterId id, PartyId body) {
        var cluster = led(id);
        var ofState = Stream.of(PartyKind.MINISTRY, PartyKind.GOVERNMENT)
                .flatMap(kind -> people.partiesOf(cycles.get(cluster.cycle()).state(), kind).stream())
                .anyMatch(party -> party.id().equals(body));
        if (!ofState || works(cluster, body)) {
            throw FollowUpRefused.noBody();
        }
        shared.add(id, body);
        audit.record("followup.bodyAdded", id.value());
        events.publishEvent(new FollowUpEvent.BodyAdded(id, cluster.summary().title(), body));
    }

    /** A body is co-responsible no more; it hears. @throws NotAllowed for anybody but the focal point of that State */
    public void unshare(ClusterId id, PartyId body) {
        var cluster = led(id);
        if (!shared.of(id).contains(body)) {
            return;
        }
        shared.remove(id, body);
        audit.record("followup.bodyRemoved", id.value());
        events.publishEvent(new FollowUpEvent.BodyRemoved(
                id, cluster.cycle(), cluster.summary().title(), body));
    }

    /**
     * Names the focal point of a body for a cluster. Whoever was so before hands over the open tasks of it that they had taken;
     * both hear.
     *
     * @param read who was named when the page was shown; null where nobody was
     * @throws FollowUpRefused for somebody who is not of that body, and where a colleague has named another meanwhile
     * @throws NotAllowed for anybody but the people of that body and the focal point of the State
     */
    public void name(ClusterId id, PartyId body, @Nullable PersonId read, PersonId person) {
        var cluster = clusters.lock(id.value()).orElseThrow(NotAllowed::here);
        turns.take(cluster.cycle().value());
        NotAllowed.unless(actor.get().signedIn() && cluster.summary().open() && mayName(cluster, body));
        if (people.behind(Set.of(Audience.party(body))).stream()
                .noneMatch(one -> one.id().equals(person))) {
            throw FollowUpRefused.notOfBody();
        }
        var before = shared.focalPoint(id, body);
        if (person.equals(before)) {
            return;
        }
        if (!Objects.equals(read, before)) {
            throw FollowUpRefused.namedMeanwhile();
        }
        shared.name(id, body, person, FollowUpSight.day(clock));
        audit.record("followup.focalPointNamed", id.value());
        events.publishEvent(new FollowUpEvent.FocalPointNamed(
                id, cluster.cycle(), cluster.summary().title(), before, person));
    }

    private boolean works(Cluster cluster, PartyId body) {
        return cluster.lead().equals(body) || shared.of(cluster.id()).contains(body);
    }

    private Relation in(Cluster cluster) {
        return access.in(cycles.get(cluster.cycle()).state());
    }

    private Cluster cluster(ClusterId id) {
        return clusters.findById(id.value()).orElseThrow(NotAllowed::here);
    }

    private Cluster led(ClusterId id) {
        var cluster = clusters.lock(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, FollowupThing.CLUSTERING, in(cluster));
        turns.take(cluster.cycle().value());
        return cluster;
    }
}
