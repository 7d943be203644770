package org.uprportal.monitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** The rows of briefs. */
@Component
class StoredBriefs {

    private static final String ROW =
            "select id, state_code, cycle_id, party_id, year_number, quarter_number, intro, begun_at, frozen_at,"
                    + " frozen_by, fingerprint from monitor_brief ";

    private final JdbcClient database;

    StoredBriefs(JdbcClient database) {
        this.database = database;
    }

    record Stored(
            BriefSummary summary,
            String intro,
            Instant begunAt,
            @Nullable UUID frozenBy,
            @Nullable String fingerprint) {}

    Optional<Stored> find(BriefId id) {
        return database.sql(ROW + "where id = ?")
                .params(id.value().toString())
                .query((row, number) -> stored(row))
                .optional();
    }

    /** Whoever changes it waits here for whoever does already. */
    Optional<Stored> lock(BriefId id) {
        return database.sql(ROW + "where id = ? for update")
                .params(id.value().toString())
                .query((row, number) -> stored(row))
                .optional();
    }

    /** Those of a State, the newest first. */
    List<Stored> of(StateCode state) {
        return database.sql(ROW + "where state_code = ? order by year_number desc, quarter_number desc, id")
                .params(state.value())
                .query((row, number) -> stored(row))
                .list();
    }

    /** Begins the brief of that quarter; where a colleague has begun it at the same moment it is theirs. */
    BriefId begin(CycleSummary cycle, PartyId team, Quarter quarter, Instant now) {
        database.sql("""
                        insert into monitor_brief (id, state_code, cycle_id, party_id, year_number, quarter_number, intro, begun_at)
                        values (?, ?, ?, ?, ?, ?, '', ?) on duplicate key update id = id
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        cycle.state().value(),
                        cycle.id().value().toString(),
                        team.value().toString(),
                        quarter.year(),
                        quarter.number(),
                        Timestamp.from(now))
                .update();
        return database.sql(
                        "select id from monitor_brief where state_code = ? and year_number = ? and quarter_number = ?")
                .params(cycle.state().value(), quarter.year(), quarter.number())
                .query((row, number) -> new BriefId(UUID.fromString(row.getString(1))))
                .single();
    }

    void write(BriefId id, String intro) {
        database.sql("update monitor_brief set intro = ? where id = ?")
                .params(intro, id.value().toString())
                .update();
    }

    void freeze(
            BriefId id,
            @Nullable UUID by,
            Instant now,
            byte[] document,
            String fingerprint,
            Map<Figure, Integer> figures) {
        database.sql("""
                        update monitor_brief
                        set frozen_at = :at, frozen_by = :by, fingerprint = :fingerprint, document = :document where id = :id
                        """)
                .param("at", Timestamp.from(now))
                .param("by", by == null ? null : by.toString())
                .param("fingerprint", fingerprint)
                .param("document", document)
                .param("id", id.value().toString())
                .update();
        figures.forEach((figure, told) -> database.sql(
                        "insert into monitor_brief_figure (brief_id, figure, told) values (?, ?, ?)")
                .params(id.value().toString(), figure.name(), told)
                .update());
    }

    Map<Figure, Integer> figures(BriefId id) {
        var figures = new EnumMap<Figure, Integer>(Figure.class);
        database.sql("select figure, told from monitor_brief_figure where brief_id = ?")
                .params(id.value().toString())
                .query(row -> {
                    figures.put(Figure.valueOf(row.getString(1)), row.getInt(2));
                });
        return figures;
    }

    Optional<byte[]> document(BriefId id) {
        return database.sql("select document from monitor_brief where id = ?")
                .params(id.value().toString())
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(one -> one);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var frozen = row.getTimestamp("frozen_at");
        var by = row.getString("frozen_by");
        return new Stored(
                new BriefSummary(
                        new BriefId(UUID.fromString(row.getString("id"))),
                        new StateCode(row.getString("state_code")),
                        new CycleId(UUID.fromString(row.getString("cycle_id"))),
                        new PartyId(UUID.fromString(row.getString("party_id"))),
                        new Quarter(row.getInt("year_number"), row.getInt("quarter_number")),
                        frozen == null ? null : frozen.toInstant()),
                row.getString("intro"),
                row.getTimestamp("begun_at").toInstant(),
                by == null ? null : UUID.fromString(by),
                row.getString("fingerprint"));
    }
}
