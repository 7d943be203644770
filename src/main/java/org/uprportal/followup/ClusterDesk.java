package org.uprportal.followup;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
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
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.StateCode;

/** Where the focal point gives recommendations, in clusters, to lead ministries. */
@Service
@Transactional
public class ClusterDesk {

    private final ClusterRepository clusters;
    private final Turns turns;
    private final Recommendations recommendations;
    private final Cycles cycles;
    private final People people;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    ClusterDesk(
            ClusterRepository clusters,
            Turns turns,
            Recommendations recommendations,
            Cycles cycles,
            People people,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.clusters = clusters;
        this.turns = turns;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Gives every supported recommendation, in clusters, to lead ministries. Noted ones may be among them: they stay alive.
     *
     * @throws FollowUpRefused where follow-up has begun, a supported recommendation is left out or stands twice, or one is of
     *     another cycle
     * @throws NotAllowed for anybody but the focal point, or for a lead that is no body of that State
     */
    public void begin(CycleId cycle, List<ClusterProposal> proposals) {
        var state = cycles.get(cycle).state();
        access.require(Act.CREATE, FollowupThing.CLUSTERING, access.in(state));
        turns.take(cycle.value());
        if (clusters.existsByCycleId(cycle.value())) {
            throw FollowUpRefused.alreadyClustered();
        }
        var ministries = new HashSet<PartyId>();
        bodies(state).forEach(party -> ministries.add(party.id()));
        var given = new HashSet<RecommendationId>();
        for (var proposal : proposals) {
            NotAllowed.unless(ministries.contains(proposal.lead()));
            FollowUpSight.length(proposal.title());
            for (var one : proposal.recommendations()) {
                if (!given.add(one)) {
                    throw FollowUpRefused.twice();
                }
            }
        }
        var all = recommendations.of(cycle);
        if (!all.stream().map(RecommendationSummary::id).toList().containsAll(given)) {
            throw FollowUpRefused.otherCycle();
        }
        var left = (int) all.stream()
                .filter(one -> one.position() == Position.SUPPORTED || one.position() == Position.SUPPORTED_IN_PART)
                .filter(one -> !given.contains(one.id()))
                .count();
        if (left > 0) {
            throw FollowUpRefused.notEveryOne(left);
        }
        proposals.stream()
                .filter(proposal -> !proposal.recommendations().isEmpty())
                .forEach(proposal -> clusters.save(new Cluster(cycle, proposal, clock.instant())));
        audit.record("followup.begun", cycle.value());
        events.publishEvent(new FollowUpEvent.Clustered(cycle));
    }

    /** To whom recommendations of that State can be given: its ministries, and its focal point. Open to everybody. */
    @Transactional(readOnly = true)
    public List<Party> bodies(StateCode state) {
        return Stream.of(PartyKind.MINISTRY, PartyKind.GOVERNMENT)
                .flatMap(kind -> people.partiesOf(state, kind).stream())
                .toList();
    }

    /** Whether the actor gives the recommendations of that State to lead ministries. */
    @Transactional(readOnly = true)
    public boolean mayCluster(StateCode state) {
        return access.may(Act.CREATE, FollowupThing.CLUSTERING, access.in(state));
    }
}
