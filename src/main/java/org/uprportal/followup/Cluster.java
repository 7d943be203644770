package org.uprportal.followup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.platform.SafeText;
import org.uprportal.recommendation.RecommendationId;

/** Recommendations that belong together, and the ministry that leads on them. */
@Entity
@Table(name = "followup_cluster")
class Cluster extends AbstractAggregateRoot<Cluster> {

    @Id
    private UUID id;

    private UUID cycleId;
    private String title;
    private UUID leadId;
    private boolean open = true;
    private boolean planned;
    private @Nullable Instant givenAt;
    private @Nullable Instant periodBegan;

    @ElementCollection
    @CollectionTable(name = "followup_member", joinColumns = @JoinColumn(name = "cluster_id"))
    @OrderColumn(name = "place")
    @Column(name = "recommendation_id")
    private List<UUID> recommendations = new ArrayList<>();

    @Version
    private int version;

    protected Cluster() {}

    Cluster(CycleId cycle, ClusterProposal proposal, Instant now) {
        id = UUID.randomUUID();
        cycleId = cycle.value();
        title = SafeText.name(proposal.title());
        leadId = proposal.lead().value();
        proposal.recommendations().forEach(one -> recommendations.add(one.value()));
        givenAt = now;
        periodBegan = now;
        registerEvent(new FollowUpEvent.ClusterOpened(id(), cycle, proposal.lead(), new FollowUpSchedule(now, now)));
    }

    void planned() {
        planned = true;
        registerEvent(new FollowUpEvent.ActionsPlanned(id()));
    }

    /** Whether its lead has said that the plan stands; until then it is the government's own. */
    boolean planStands() {
        return planned;
    }

    /** Whether a report of that moment is one for the present period. */
    boolean inThisPeriod(Instant at) {
        return periodBegan == null || !at.isBefore(periodBegan);
    }

    /**
     * The present period is closed and the next one begins.
     *
     * @param unreported the numbers of the recommendations of which nothing was said in it
     * @throws FollowUpRefused while there is one
     */
    void reported(List<String> unreported, Instant now) {
        if (!unreported.isEmpty()) {
            throw FollowUpRefused.notReported(unreported);
        }
        periodBegan = now;
        registerEvent(new FollowUpEvent.ProgressReported(
                id(), cycle(), lead(), new FollowUpSchedule(givenAt == null ? now : givenAt, now)));
    }

    /** Whoever stands above the lead hears that its plan, or its report, has not come. */
    void standAbove(boolean plan) {
        registerEvent(new FollowUpEvent.LeadSilent(id(), cycle(), title, plan));
    }

    ClusterId id() {
        return new ClusterId(id);
    }

    PartyId lead() {
        return new PartyId(leadId);
    }

    CycleId cycle() {
        return new CycleId(cycleId);
    }

    ClusterSummary summary() {
        return new ClusterSummary(
                id(),
                cycle(),
                title,
                lead(),
                open,
                planned,
                givenAt == null ? null : new FollowUpSchedule(givenAt, periodBegan == null ? givenAt : periodBegan),
                recommendations.stream().map(RecommendationId::new).toList());
    }
}
