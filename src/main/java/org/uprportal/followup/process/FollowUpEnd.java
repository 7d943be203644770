package org.uprportal.followup.process;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleEnd;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.FollowUps;
import org.uprportal.recommendation.Recommendations;

/** What follow-up has at work in a cycle: its clusters, the actions of its plan and the requests for updates. All of it is public. */
@Component
class FollowUpEnd implements CycleEnd {

    private final FollowUps followUps;
    private final Recommendations recommendations;
    private final JdbcClient database;

    FollowUpEnd(FollowUps followUps, Recommendations recommendations, JdbcClient database) {
        this.followUps = followUps;
        this.recommendations = recommendations;
        this.database = database;
    }

    @Override
    public Collection<UUID> subjects(CycleId cycle) {
        var subjects = new LinkedHashSet<UUID>();
        followUps.clusters(cycle).forEach(cluster -> subjects.add(cluster.id().value()));
        var asked = recommendations.of(cycle).stream()
                .map(one -> one.id().value().toString())
                .toList();
        if (!asked.isEmpty()) {
            database.sql("select id from followup_request where answered_at is null and recommendation_id in (:asked)")
                    .param("asked", asked)
                    .query((row, number) -> UUID.fromString(row.getString(1)))
                    .list()
                    .forEach(subjects::add);
            database.sql("select distinct action_id from followup_action_for where recommendation_id in (:asked)")
                    .param("asked", asked)
                    .query((row, number) -> UUID.fromString(row.getString(1)))
                    .list()
                    .forEach(subjects::add);
        }
        return subjects;
    }

    @Override
    public boolean named() {
        return true;
    }
}
