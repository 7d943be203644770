package org.uprportal.followup;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.state.StateCode;

/**
 * Where the focal point changes clusters after follow-up has begun: another name, another lead, a recommendation elsewhere, one
 * cluster made into two or two into one. Whatever was said, planned or asked stays with its recommendation, and dates stay as
 * they were: no change makes what is late be in time.
 *
 * <p>Every method refuses with {@link FollowUpRefused} what a colleague has overtaken, and with {@link NotAllowed} everybody but
 * the focal point.
 */
@Service
@Transactional
public class ClusterChanges {

    private final ClusterRepository clusters;
    private final CoResponsible shared;
    private final Turns turns;
    private final Cycles cycles;
    private final People people;
    private final Access access;
    private final AuditTrail audit;

    ClusterChanges(
            ClusterRepository clusters,
            CoResponsible shared,
            Turns turns,
            Cycles cycles,
            People people,
            Access access,
            AuditTrail audit) {
        this.clusters = clusters;
        this.shared = shared;
        this.turns = turns;
        this.cycles = cycles;
        this.people = people;
        this.access = access;
        this.audit = audit;
    }

    /** Which bodies of a State may lead: its ministries and its focal point. Open to everybody. */
    @Transactional(readOnly = true)
    public Collection<Party> leads(StateCode state) {
        return Stream.of(PartyKind.MINISTRY, PartyKind.GOVERNMENT)
                .flatMap(kind -> people.partiesOf(state, kind).stream())
                .toList();
    }

    /** Gives a cluster another name. @param read the name that stood on the page */
    public void rename(ClusterId id, String read, String title) {
        var cluster = mine(id);
        FollowUpSight.length(title);
        cluster.rename(read, title);
        keep(cluster, "followup.clusterRenamed");
    }

    /** Gives a cluster to another lead; its open tasks go with it. @param read the lead that stood on the page */
    public void lead(ClusterId id, PartyId read, PartyId lead) {
        var cluster = mine(id);
        mayLead(cluster.cycle(), lead);
        var before = cluster.lead();
        cluster.lead(read, lead);
        if (!before.equals(lead)) {
            shared.leadChanged(id, before, lead);
        }
        keep(cluster, "followup.leadChanged");
    }

    /** Moves recommendations from one cluster to another. @throws FollowUpRefused where one is there no more, or none is left */
    public void move(Set<RecommendationId> moved, ClusterId from, ClusterId to) {
        var source = mine(from);
        var target = mine(to);
        another(source, target);
        source.without(moved);
        clusters.saveAndFlush(source);
        target.with(moved);
        keep(target, "followup.recommendationsMoved");
    }

    /** Makes a cluster of its own of some recommendations of another; it keeps the other's dates. */
    public ClusterId split(ClusterId from, Set<RecommendationId> taken, String title, PartyId lead) {
        var source = mine(from);
        FollowUpSight.length(title);
        mayLead(source.cycle(), lead);
        source.without(taken);
        clusters.saveAndFlush(source);
        var made = source.split(title, lead, new LinkedHashSet<>(taken));
        keep(made, "followup.clusterSplit");
        clusters.flush();
        shared.joined(from, made.id(), lead);
        return made.id();
    }

    /** Puts all of one cluster into another; the first is no more. */
    public void merge(ClusterId from, ClusterId into) {
        var source = mine(from);
        var target = mine(into);
        another(source, target);
        var all = new LinkedHashSet<>(source.summary().recommendations());
        source.end(into);
        clusters.saveAndFlush(source);
        target.with(all);
        keep(target, "followup.clustersMerged");
        shared.joined(from, into, target.lead());
    }

    private static void another(Cluster source, Cluster target) {
        if (!source.cycle().equals(target.cycle()) || source.id().equals(target.id())) {
            throw FollowUpRefused.otherCycle();
        }
    }

    private Cluster mine(ClusterId id) {
        var cycle = clusters.findById(id.value()).orElseThrow(NotAllowed::here).cycle();
        access.require(
                Act.WRITE, FollowupThing.CLUSTERING, access.in(cycles.get(cycle).state()));
        turns.take(cycle.value());
        return clusters.lock(id.value()).orElseThrow(NotAllowed::here);
    }

    private void mayLead(CycleId cycle, PartyId lead) {
        NotAllowed.unless(leads(cycles.get(cycle).state()).stream()
                .anyMatch(party -> party.id().equals(lead)));
    }

    private void keep(Cluster cluster, String act) {
        clusters.save(cluster);
        audit.record(act, cluster.id().value());
    }
}
