package org.uprportal.recommendation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.recommendation.RegisterRow.Term;
import org.uprportal.recommendation.RegisterRow.Unit;
import org.uprportal.theme.ThemeKind;

/** Where the recommendations of treaty bodies and special procedures are kept; many at a time. */
@Component
class OtherBodies {

    private static final int AT_ONCE = 1000;
    private static final String AFTER_ALL_REVIEWS = "~~";
    private static final String SELECT =
            "select id, annotation, said_key, body, body_name, symbol, published_on, text, reviewed_code"
                    + " from recommendation_other_body where ";

    private final JdbcClient database;
    private final JdbcTemplate rows;

    OtherBodies(JdbcClient database, JdbcTemplate rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Those of one State, by id, at most 1,000. @param state empty for those of whom nobody knows the State */
    List<RegisterRow> of(String state, @Nullable UUID after) {
        var from = (after == null ? new UUID(0, 0) : after).toString();
        var order = " order by id limit " + AT_ONCE;
        return shown(
                state.isEmpty()
                        ? read("reviewed_code is null and id > :id" + order, Map.of("id", from))
                        : read("reviewed_code = :state and id > :id" + order, Map.of("state", state, "id", from)));
    }

    Optional<RegisterRow> find(UUID id) {
        return shown(read("id = :id", Map.of("id", id.toString()))).stream().findFirst();
    }

    /** What is on record under one of these: of what a file says, not of all there is. */
    List<SaidByBody> known(Collection<UUID> ids, Collection<String> annotations, Collection<String> saidKeys) {
        Map<UUID, SaidByBody> found = new HashMap<>();
        find("id", ids.stream().map(UUID::toString).toList(), found);
        find("annotation", List.copyOf(annotations), found);
        find("said_key", List.copyOf(saidKeys), found);
        return List.copyOf(found.values());
    }

    private void find(String column, List<String> values, Map<UUID, SaidByBody> found) {
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            read(
                            column + " in (:values)",
                            Map.of("values", values.subList(from, Math.min(values.size(), from + AT_ONCE))))
                    .forEach(one -> found.put(one.id(), one));
        }
    }

    private List<SaidByBody> read(String where, Map<String, ?> parameters) {
        var all = database.sql(SELECT + where)
                .params(parameters)
                .query(OtherBodies::line)
                .list();
        if (all.isEmpty()) {
            return all;
        }
        var byId = all.stream().collect(Collectors.toMap(SaidByBody::id, one -> one));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var ids = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(one -> one.id().toString())
                    .toList();
            database.sql(
                            "select other_id, name, code from recommendation_other_country where other_id in (:ids) order by place")
                    .param("ids", ids)
                    .query(row -> {
                        byId.get(UUID.fromString(row.getString(1)))
                                .concerned()
                                .add(new RecommendingState(row.getString(2), row.getString(3)));
                    });
            database.sql("""
                            select other_id, kind, label, term_id from recommendation_other_term where other_id in (:ids)
                            order by kind, place
                            """).param("ids", ids).query(row -> {
                byId.get(UUID.fromString(row.getString(1))).terms().add(term(row));
            });
        }
        return all;
    }

    private static Term term(ResultSet row) throws SQLException {
        var id = row.getString(4);
        return new Term(ThemeKind.valueOf(row.getString(2)), id == null ? null : UUID.fromString(id), row.getString(3));
    }

    private static SaidByBody line(ResultSet row, int number) throws SQLException {
        var day = row.getDate("published_on");
        return new SaidByBody(
                UUID.fromString(row.getString("id")),
                row.getString("annotation"),
                row.getString("said_key"),
                RecommendingBody.valueOf(row.getString("body")),
                row.getString("body_name"),
                row.getString("symbol"),
                day == null ? null : day.toLocalDate(),
                row.getString("text"),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private List<RegisterRow> shown(List<SaidByBody> all) {
        return all.stream()
                .map(one -> new RegisterRow(
                        one.id(),
                        Unit.OTHER_BODY,
                        null,
                        one.concerned().getFirst(),
                        0,
                        0,
                        "",
                        AFTER_ALL_REVIEWS + one.symbol(),
                        one.text(),
                        List.of(),
                        null,
                        "",
                        null,
                        List.copyOf(one.terms()),
                        new OtherBody(one.body(), one.name(), one.symbol(), one.on(), List.copyOf(one.concerned()))))
                .toList();
    }

    void add(List<SaidByBody> all, int importNumber) {
        rows.batchUpdate("""
                insert into recommendation_other_body (id, annotation, said_key, body, body_name, symbol, published_on, text,
                    reviewed_code, import_number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, all, AT_ONCE, (row, one) -> {
            row.setString(1, one.id().toString());
            row.setString(2, one.annotation());
            row.setString(3, one.saidKey());
            row.setString(4, one.body().name());
            row.setString(5, one.name());
            row.setString(6, one.symbol());
            row.setDate(7, date(one.on()));
            row.setString(8, one.text());
            row.setString(9, one.concerned().getFirst().code());
            row.setInt(10, importNumber);
        });
        refer(all);
    }

    /** The same as a later file has them. */
    void change(List<SaidByBody> all, int importNumber) {
        rows.batchUpdate("""
                update recommendation_other_body set annotation = ?, said_key = ?, body = ?, body_name = ?, symbol = ?,
                    published_on = ?, text = ?, reviewed_code = ?, import_number = ?
                where id = ?
                """, all, AT_ONCE, (row, one) -> {
            row.setString(1, one.annotation());
            row.setString(2, one.saidKey());
            row.setString(3, one.body().name());
            row.setString(4, one.name());
            row.setString(5, one.symbol());
            row.setDate(6, date(one.on()));
            row.setString(7, one.text());
            row.setString(8, one.concerned().getFirst().code());
            row.setInt(9, importNumber);
            row.setString(10, one.id().toString());
        });
        for (var table : List.of("recommendation_other_country", "recommendation_other_term")) {
            rows.batchUpdate(
                    "delete from " + table + " where other_id = ?",
                    all,
                    AT_ONCE,
                    (row, one) -> row.setString(1, one.id().toString()));
        }
        refer(all);
    }

    private record Placed<T>(UUID of, int place, T what) {}

    private void refer(List<SaidByBody> all) {
        var countries = new ArrayList<Placed<RecommendingState>>();
        var terms = new ArrayList<Placed<Term>>();
        for (var one : all) {
            one.concerned().forEach(country -> countries.add(new Placed<>(one.id(), countries.size(), country)));
            one.terms().forEach(term -> terms.add(new Placed<>(one.id(), terms.size(), term)));
        }
        rows.batchUpdate(
                "insert into recommendation_other_country (other_id, place, name, code) values (?, ?, ?, ?)",
                countries,
                AT_ONCE,
                (row, one) -> {
                    row.setString(1, one.of().toString());
                    row.setInt(2, one.place());
                    row.setString(3, one.what().name());
                    row.setString(4, one.what().code());
                });
        rows.batchUpdate(
                "insert into recommendation_other_term (other_id, place, kind, label, term_id) values (?, ?, ?, ?, ?)",
                terms,
                AT_ONCE,
                (row, one) -> {
                    row.setString(1, one.of().toString());
                    row.setInt(2, one.place());
                    row.setString(3, one.what().kind().name());
                    row.setString(4, one.what().label());
                    row.setString(
                            5, one.what().id() == null ? null : one.what().id().toString());
                });
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
