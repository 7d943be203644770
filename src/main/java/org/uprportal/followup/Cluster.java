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
import java.util.Collection;
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
        registerEvent(
                new FollowUpEvent.ClusterOpened(id(), cycle, proposal.lead(), new FollowUpSchedule(now, now), false));
    }

    void planned() {
        standing();
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
        standing();
        if (periodBegan != null && now.isBefore(periodBegan.plus(FollowUpSchedule.PERIOD))) {
            throw FollowUpRefused.notYetReported();
        }
        if (!unreported.isEmpty()) {
            throw FollowUpRefused.notReported(unreported);
        }
        periodBegan = now;
        registerEvent(new FollowUpEvent.ProgressReported(
                id(), cycle(), lead(), new FollowUpSchedule(givenAt == null ? now : givenAt, now)));
    }

    /** @throws FollowUpRefused where another has renamed it since it was read */
    void rename(String read, String to) {
        standing();
        if (!title.equals(read) && !title.equals(to)) {
            throw FollowUpRefused.clusterChanged(title);
        }
        title = SafeText.name(to);
        registerEvent(new FollowUpEvent.ClusterChanged(id(), cycle()));
    }

    /** @throws FollowUpRefused where another has given it away since it was read */
    void lead(PartyId read, PartyId to) {
        standing();
        if (!lead().equals(read) && !lead().equals(to)) {
            throw FollowUpRefused.clusterChanged(title);
        }
        if (!lead().equals(to)) {
            leadId = to.value();
            registerEvent(new FollowUpEvent.LeadChanged(id(), cycle(), read, to, title));
        }
    }

    /** The list is made anew: a place that moves up must not meet the one it takes. */
    void without(Collection<RecommendationId> taken) {
        standing();
        var ids = taken.stream().map(RecommendationId::value).toList();
        if (ids.isEmpty() || !recommendations.containsAll(ids)) {
            throw FollowUpRefused.clusterChanged(title);
        }
        if (ids.size() == recommendations.size()) {
            throw FollowUpRefused.nothingLeft();
        }
        var left = new ArrayList<>(recommendations);
        left.removeAll(ids);
        recommendations = left;
    }

    void with(Collection<RecommendationId> added) {
        standing();
        var all = new ArrayList<>(recommendations);
        added.forEach(one -> all.add(one.value()));
        recommendations = all;
        registerEvent(new FollowUpEvent.ClusterChanged(id(), cycle()));
    }

    /** A cluster of its own, with the dates of this one and its plan. */
    Cluster split(String title, PartyId lead, Collection<RecommendationId> taken) {
        var made = new Cluster();
        made.id = UUID.randomUUID();
        made.cycleId = cycleId;
        made.title = SafeText.name(title);
        made.leadId = lead.value();
        taken.forEach(one -> made.recommendations.add(one.value()));
        made.planned = planned;
        made.givenAt = givenAt;
        made.periodBegan = periodBegan;
        var dates = summary().schedule();
        made.registerEvent(new FollowUpEvent.ClusterOpened(
                made.id(), cycle(), lead, dates == null ? FollowUpSchedule.UNKNOWN : dates, planned));
        return made;
    }

    /** All of it goes into another. */
    void end(ClusterId into) {
        standing();
        open = false;
        recommendations = new ArrayList<>();
        registerEvent(new FollowUpEvent.ClusterEnded(id(), cycle(), into));
    }

    private void standing() {
        if (!open) {
            throw FollowUpRefused.clusterChanged(title);
        }
    }

    /** Whoever stands above the lead hears that its plan, or its report, has not come. */
    void standAbove(boolean plan) {
        registerEvent(new FollowUpEvent.LeadSilent(id(), cycle(), title, plan));
    }

    List<UUID> members() {
        return List.copyOf(recommendations);
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
