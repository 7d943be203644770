package org.uprportal.followup;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    List<Line> entries(RecommendationId recommendation) {
        return database.sql("select * from followup_entry where recommendation_id = ? order by at desc, id")
                .params(recommendation.value().toString())
                .query((row, number) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        new Entry(
                                row.getString("side"),
                                new PartyId(UUID.fromString(row.getString("party_id"))),
                                Progress.valueOf(row.getString("progress")),
                                row.getString("statement"),
                                row.getString("evidence"),
                                row.getBoolean("restricted"),
                                row.getBoolean("named"))))
                .list();
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

    boolean finish(UUID action, PartyId ministry) {
        return database.sql("update followup_action set done = true where id = ? and party_id = ?")
                        .params(action.toString(), ministry.value().toString())
                        .update()
                == 1;
    }

    List<PlannedAction> actions(RecommendationId recommendation) {
        return database.sql("select * from followup_action where recommendation_id = ? order by due, id")
                .params(recommendation.value().toString())
                .query((row, number) -> new PlannedAction(
                        UUID.fromString(row.getString("id")),
                        row.getString("title"),
                        new PartyId(UUID.fromString(row.getString("party_id"))),
                        row.getDate("due").toLocalDate(),
                        row.getBoolean("done")))
                .list();
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

    List<UpdateRequest> requests(RecommendationId recommendation) {
        return requests("recommendation_id", recommendation.value());
    }

    Optional<UpdateRequest> request(RequestId id) {
        return requests("id", id.value()).stream().findFirst();
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

    private List<UpdateRequest> requests(String column, UUID value) {
        return database.sql("select * from followup_request where " + column + " = ? order by asked_at desc, id")
                .params(value.toString())
                .query((row, number) -> new UpdateRequest(
                        new RequestId(UUID.fromString(row.getString("id"))),
                        new RecommendationId(UUID.fromString(row.getString("recommendation_id"))),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getTimestamp("answered_at") == null
                                ? null
                                : row.getTimestamp("answered_at").toInstant(),
                        row.getString("answer")))
                .list();
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
