package org.uprportal.meeting;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process is told of what is still to be done; no page sees it. */
@Service
@Transactional(readOnly = true)
public class MeetingUnderway {

    private final JdbcClient database;

    MeetingUnderway(JdbcClient database) {
        this.database = database;
    }

    /** The places that are offered and wait to be confirmed. */
    public Set<SeatId> offered() {
        return ids("select id from meeting_seat where status = 'OFFERED'").stream()
                .map(SeatId::new)
                .collect(Collectors.toSet());
    }

    /** The requests to host together that wait for an answer. */
    public Set<CohostId> asked() {
        return ids("select id from meeting_cohost where status = 'ASKED'").stream()
                .map(CohostId::new)
                .collect(Collectors.toSet());
    }

    /** The minutes that are not validated, and how they stand. */
    public Map<MinutesId, MinutesStatus> minutes() {
        return database
                .sql("select id, status from meeting_minutes where validated_at is null")
                .query((row, number) -> Map.entry(
                        new MinutesId(UUID.fromString(row.getString(1))), MinutesStatus.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Until when amendments to these minutes are proposed; null where they were not sent. */
    public @Nullable Instant amendUntil(MinutesId id) {
        return database.sql("select amend_until from meeting_minutes where id = ? and amend_until is not null")
                .param(id.value().toString())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    /** The decisions that wait to be carried out. */
    public Set<DecisionId> decisions() {
        return ids("select id from meeting_decision where status = 'OPEN'").stream()
                .map(DecisionId::new)
                .collect(Collectors.toSet());
    }

    private Set<UUID> ids(String query) {
        return database.sql(query)
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .set();
    }
}
