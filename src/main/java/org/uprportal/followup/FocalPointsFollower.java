package org.uprportal.followup;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.MemberEvent;
import org.uprportal.party.PersonId;

/** Nobody is the focal point for a cluster who may not act any more; their body hears, so that it names another. */
@Component
class FocalPointsFollower {

    private final CoResponsible shared;
    private final ClusterRepository clusters;
    private final ApplicationEventPublisher events;

    FocalPointsFollower(CoResponsible shared, ClusterRepository clusters, ApplicationEventPublisher events) {
        this.shared = shared;
        this.clusters = clusters;
        this.events = events;
    }

    @EventListener
    void on(MemberEvent.Left left) {
        gone(left.person());
    }

    @EventListener
    void on(MemberEvent.Suspended suspended) {
        gone(suspended.person());
    }

    private void gone(PersonId person) {
        var named = shared.namedFor(person);
        shared.forget(person);
        named.forEach((cluster, body) -> clusters.findById(cluster.value())
                .map(Cluster::summary)
                .filter(ClusterSummary::open)
                .ifPresent(one -> events.publishEvent(new FollowUpEvent.FocalPointGone(cluster, one.title(), body))));
    }
}
