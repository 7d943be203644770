package org.uprportal.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.theme.ThemeId;

/** Where the rows of the archive are kept; many at a time. */
@Component
class Archive {

    private static final int AT_A_TIME = 1000;

    private final JdbcClient database;
    private final JdbcTemplate rows;

    Archive(JdbcClient database, JdbcTemplate rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * What is on record under these keys or ids, by its key: of what a file says, not of all there is.
     *
     * @param keys as {@link Archived#key()}
     * @param ids of rows of which a file says that it has them from here
     */
    Map<String, Archived> of(Collection<String> keys, Collection<UUID> ids) {
        Map<String, Archived> found = new HashMap<>();
        find("row_key", keys, found);
        find("id", ids.stream().map(UUID::toString).toList(), found);
        return found;
    }

    private void find(String column, Collection<String> values, Map<String, Archived> found) {
        var all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            database.sql("""
                            select id, row_key, reviewed_name, reviewed_code, session, text, maker_name, maker_code, kind, answer,
                                   action, issues
                            from recommendation_archived where %s in (:values)
                            """.formatted(column))
                    .param("values", all.subList(from, Math.min(all.size(), from + AT_A_TIME)))
                    .query(Archive::read)
                    .list()
                    .forEach(one -> found.put(one.key(), one));
        }
    }

    private static Archived read(ResultSet row, int number) throws SQLException {
        return new Archived(
                UUID.fromString(row.getString("id")),
                row.getString("row_key"),
                row.getString("reviewed_name"),
                row.getString("reviewed_code"),
                row.getInt("session"),
                row.getString("text"),
                row.getString("maker_name"),
                row.getString("maker_code"),
                row.getString("kind"),
                row.getString("answer"),
                row.getObject("action") == null ? null : row.getInt("action"),
                row.getString("issues"));
    }

    void add(List<Archived> all, int importNumber, Map<String, ThemeId> issues) {
        rows.batchUpdate("""
                insert into recommendation_archived (id, row_key, reviewed_name, reviewed_code, session, cycle_number, text,
                    maker_name, maker_code, kind, answer, action, issues, sought, import_number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, all, AT_A_TIME, (row, one) -> {
            row.setString(1, one.id().toString());
            row.setString(2, one.key());
            row.setString(3, one.reviewedName());
            row.setString(4, one.reviewedCode());
            row.setInt(5, one.session());
            row.setInt(6, Archived.cycleOf(one.session()));
            row.setString(7, one.text());
            row.setString(8, one.makerName());
            row.setString(9, one.makerCode());
            row.setString(10, one.kind());
            row.setString(11, one.answer());
            row.setObject(12, one.action(), Types.INTEGER);
            row.setString(13, one.issues());
            row.setString(14, one.sought());
            row.setInt(15, importNumber);
        });
        refer(all, issues);
    }

    /** The same rows as a later file has them. */
    void change(List<Archived> all, int importNumber, Map<String, ThemeId> issues) {
        rows.batchUpdate("""
                update recommendation_archived set reviewed_name = ?, reviewed_code = ?, text = ?, maker_name = ?,
                    maker_code = ?, kind = ?, answer = ?, action = ?, issues = ?, sought = ?, import_number = ?
                where row_key = ?
                """, all, AT_A_TIME, (row, one) -> {
            row.setString(1, one.reviewedName());
            row.setString(2, one.reviewedCode());
            row.setString(3, one.text());
            row.setString(4, one.makerName());
            row.setString(5, one.makerCode());
            row.setString(6, one.kind());
            row.setString(7, one.answer());
            row.setObject(8, one.action(), Types.INTEGER);
            row.setString(9, one.issues());
            row.setString(10, one.sought());
            row.setInt(11, importNumber);
            row.setString(12, one.key());
        });
        rows.batchUpdate(
                "delete from recommendation_archived_issue where archived_id = ?",
                all,
                AT_A_TIME,
                (row, one) -> row.setString(1, one.id().toString()));
        refer(all, issues);
    }

    private void refer(List<Archived> all, Map<String, ThemeId> issues) {
        var references = new ArrayList<UUID[]>();
        for (var one : all) {
            one.listedIssues().stream()
                    .map(issues::get)
                    .filter(java.util.Objects::nonNull)
                    .distinct()
                    .forEach(term -> references.add(new UUID[] {one.id(), term.value()}));
        }
        rows.batchUpdate(
                "insert into recommendation_archived_issue (archived_id, term_id) values (?, ?)",
                references,
                AT_A_TIME,
                (row, pair) -> {
                    row.setString(1, pair[0].toString());
                    row.setString(2, pair[1].toString());
                });
    }
}
