package org.uprportal.followup;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.RecommendationId;

/** The dated entries of follow-up; nothing is overwritten, the newest counts. */
@Component
class FollowUpLog {

    private final JdbcClient database;

    FollowUpLog(JdbcClient database) {
        this.database = database;
    }

    void write(RecommendationId recommendation, Entry entry, Instant at) {
        database.sql("""
                        insert into followup_entry
                            (id, recommendation_id, side, party_id, progress, statement, evidence, restricted, named, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        recommendation.value().toString(),
                        entry.side(),
                        entry.party().value().toString(),
                        entry.progress().name(),
                        entry.statement(),
                        entry.evidence(),
                        entry.restricted(),
                        entry.named(),
                        Timestamp.from(at))
                .update();
    }

    /** The entries of these recommendations in one go, newest first. */
    Map<RecommendationId, List<Line>> entries(Collection<RecommendationId> of) {
        return all(
                of,
                "select * from followup_entry where recommendation_id in (:ids) order by at desc, id",
                row -> new Line(
                        row.getTimestamp("at").toInstant(),
                        new Entry(
                                row.getString("side"),
                                new PartyId(UUID.fromString(row.getString("party_id"))),
                                Progress.valueOf(row.getString("progress")),
                                row.getString("statement"),
                                row.getString("evidence"),
                                row.getBoolean("restricted"),
                                row.getBoolean("named"))));
    }

    List<Line> entries(RecommendationId recommendation) {
        return entries(List.of(recommendation)).getOrDefault(recommendation, List.of());
    }

    /** One statement however many recommendations. */
    private <T> Map<RecommendationId, List<T>> all(Collection<RecommendationId> of, String sql, Read<T> read) {
        var found = new HashMap<RecommendationId, List<T>>();
        if (!of.isEmpty()) {
            database.sql(sql)
                    .param("ids", of.stream().map(one -> one.value().toString()).toList())
                    .query(row -> {
                        found.computeIfAbsent(
                                        new RecommendationId(UUID.fromString(row.getString("recommendation_id"))),
                                        one -> new ArrayList<>())
                                .add(read.of(row));
                    });
        }
        return found;
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    void plan(RecommendationId recommendation, PlannedAction action) {
        database.sql("""
                        insert into followup_action (id, recommendation_id, title, party_id, due, done)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        action.id().toString(),
                        recommendation.value().toString(),
                        action.title(),
                        action.ministry().value().toString(),
                        Date.valueOf(action.due()),
                        action.done())
                .update();
    }

    boolean mark(UUID action, PartyId ministry, boolean done) {
        return database.sql("update followup_action set done = ? where id = ? and party_id = ?")
                        .params(done, action.toString(), ministry.value().toString())
                        .update()
                == 1;
    }

    /** The actions planned for these recommendations in one go, by date. */
    Map<RecommendationId, List<PlannedAction>> actions(Collection<RecommendationId> of) {
        return all(
                of,
                "select * from followup_action where recommendation_id in (:ids) order by due, id",
                row -> new PlannedAction(
                        UUID.fromString(row.getString("id")),
                        row.getString("title"),
                        new PartyId(UUID.fromString(row.getString("party_id"))),
                        row.getDate("due").toLocalDate(),
                        row.getBoolean("done")));
    }

    void ask(RequestId id, RecommendationId recommendation, PartyId by, Instant at) {
        database.sql("insert into followup_request (id, recommendation_id, party_id, asked_at) values (?, ?, ?, ?)")
                .params(
                        id.value().toString(),
                        recommendation.value().toString(),
                        by.value().toString(),
                        Timestamp.from(at))
                .update();
    }

    boolean answer(RequestId id, String text, Instant at) {
        return database.sql(
                                "update followup_request set answered_at = ?, answer = ? where id = ? and answered_at is null")
                        .params(Timestamp.from(at), text, id.value().toString())
                        .update()
                == 1;
    }

    /** The requests for an update on these recommendations in one go, newest first. */
    Map<RecommendationId, List<UpdateRequest>> requests(Collection<RecommendationId> of) {
        return all(
                of,
                "select * from followup_request where recommendation_id in (:ids) order by asked_at desc, id",
                FollowUpLog::request);
    }

    /** Who has rated it for everybody to read, or asked for an update. */
    Set<PartyId> concerned(RecommendationId recommendation) {
        return new HashSet<>(database.sql("""
                        select party_id from followup_entry
                        where recommendation_id = :id and side = 'CIVIL_SOCIETY' and restricted = false
                        union select party_id from followup_request where recommendation_id = :id
                        """)
                .param("id", recommendation.value().toString())
                .query((row, number) -> new PartyId(UUID.fromString(row.getString(1))))
                .list());
    }

    Optional<UpdateRequest> request(RequestId id) {
        return database.sql("select * from followup_request where id = ?")
                .params(id.value().toString())
                .query((row, number) -> request(row))
                .optional();
    }

    PartyId askedBy(RequestId id) {
        return new PartyId(UUID.fromString(database.sql("select party_id from followup_request where id = ?")
                .params(id.value().toString())
                .query(String.class)
                .single()));
    }

    boolean waiting(RecommendationId recommendation, PartyId by) {
        return database.sql("""
                                select count(*) from followup_request
                                where recommendation_id = ? and party_id = ? and answered_at is null
                                """)
                        .params(recommendation.value().toString(), by.value().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static UpdateRequest request(ResultSet row) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new UpdateRequest(
                new RequestId(UUID.fromString(row.getString("id"))),
                new RecommendationId(UUID.fromString(row.getString("recommendation_id"))),
                row.getTimestamp("asked_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("answer"));
    }

    /** Whether an action is overdue on that day. */
    static boolean overdue(PlannedAction action, LocalDate today) {
        return !action.done() && action.due().isBefore(today);
    }

    record Entry(
            String side,
            PartyId party,
            Progress progress,
            String statement,
            String evidence,
            boolean restricted,
            boolean named) {

        static final String GOVERNMENT = "GOVERNMENT";
        static final String CIVIL_SOCIETY = "CIVIL_SOCIETY";
    }

    record Line(Instant at, Entry entry) {}
}
