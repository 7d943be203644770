package org.uprportal.submission;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.CycleId;

/** What processes are told of submissions; no page sees it. */
@Service
@Transactional(readOnly = true)
public class SubmissionUnderwaySteps {

    private final JdbcClient database;

    SubmissionUnderwaySteps(JdbcClient database) {
        this.database = database;
    }

    /** What is filed with its organisation's name. */
    public Set<SubmissionId> filedWithName() {
        return ids("select id from submission_submission where status = 'FILED' and pseudonymous = false").stream()
                .map(SubmissionId::new)
                .collect(Collectors.toSet());
    }

    /** The reviews for which something is filed and not published. */
    public Set<CycleId> unpublished() {
        return ids("select distinct cycle_id from submission_submission"
                        + " where status = 'FILED' and published_at is null and taken_down_by is null")
                .stream()
                .map(CycleId::new)
                .collect(Collectors.toSet());
    }

    /** The requests to submit jointly that wait for an answer. */
    public Set<CoSubmissionId> asked() {
        return ids("select id from submission_co_submission where status = 'ASKED'").stream()
                .map(CoSubmissionId::new)
                .collect(Collectors.toSet());
    }

    private Set<UUID> ids(String query) {
        return database.sql(query)
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .set();
    }
}
