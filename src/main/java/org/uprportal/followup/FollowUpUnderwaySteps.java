package org.uprportal.followup;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.CycleId;

/** What the process is told of what is still to be done; no page sees it. */
@Service
@Transactional(readOnly = true)
public class FollowUpUnderwaySteps {

    private final ClusterRepository clusters;
    private final JdbcClient database;

    FollowUpUnderwaySteps(ClusterRepository clusters, JdbcClient database) {
        this.clusters = clusters;
        this.database = database;
    }

    /** The clusters that are with a ministry. */
    public List<ClusterSummary> clusters() {
        return clusters.findByOpenTrue().stream().map(Cluster::summary).toList();
    }

    /** The requests for an update that wait for an answer. */
    public Set<RequestId> requests() {
        return ids("select id from followup_request where answered_at is null").stream()
                .map(RequestId::new)
                .collect(Collectors.toSet());
    }

    /** The mid-term reports that are drafted and not published. */
    public Set<CycleId> midTermDrafts() {
        return ids("select cycle_id from followup_midterm where published_at is null").stream()
                .map(CycleId::new)
                .collect(Collectors.toSet());
    }

    private Set<UUID> ids(String query) {
        return database.sql(query)
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .set();
    }
}
