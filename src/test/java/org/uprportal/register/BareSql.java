package org.uprportal.register;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.uprportal.testing.TestDatabase;

/**
 * The same rows in the same tables of MariaDB in a schema of its own, asked by hand: with an index of the words, and written in
 * batches by nothing but JDBC.
 */
final class BareSql implements AutoCloseable {

    private static final int AT_A_TIME = 1000;
    private static final String COLUMNS =
            "id, row_key, reviewed_name, reviewed_code, session, cycle_number, text, maker_name, maker_code, kind, answer,"
                    + " action, issues, sought, import_number";
    private static final int NUMBER_OF_COLUMNS = 15;

    private final Connection connection;
    private final String from;

    /** @param from the schema of the portal */
    BareSql(String from) throws SQLException {
        this.from = from;
        connection = DriverManager.getConnection(
                TestDatabase.freshSchema("bare"),
                TestDatabase.owner().user(),
                TestDatabase.owner().password());
        run("create table archived like " + from + ".recommendation_archived");
        run("create table issues like " + from + ".recommendation_archived_issue");
    }

    /** What the portal has on record, as a program would have it that has read it already. */
    List<Object[]> rows() throws SQLException {
        return all("select " + COLUMNS + " from " + from + ".recommendation_archived", NUMBER_OF_COLUMNS);
    }

    /** Writes them in one transaction and takes them back. */
    Void batch(List<Object[]> rows) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                "insert into archived (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (var row : rows) {
                set(statement, row);
                statement.addBatch();
                if (++waiting % AT_A_TIME == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return null;
    }

    private static void set(PreparedStatement statement, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
    }

    /** Has what the portal has, and an index of the words. */
    void fill() throws SQLException {
        run("truncate table issues");
        run("truncate table archived");
        run("insert into archived select * from " + from + ".recommendation_archived");
        run("insert into issues select * from " + from + ".recommendation_archived_issue");
        run("create fulltext index if not exists words on archived (text)");
        run("analyze table archived, issues");
    }

    /** The portal's rows so many times, each with a text of its own; those of one State, and what older files brought, stay as they are. */
    void multiply(int times, String but, int after) throws SQLException {
        for (int i = 1; i < times; i++) {
            run(
                    "create temporary table copied (old uuid not null primary key, id uuid not null) as select id as old, uuid() as id from "
                            + from + ".recommendation_archived where import_number > " + after
                            + " and coalesce(reviewed_code, '') <> '" + but + "' and not text like '%]'");
            run("insert into " + from + ".recommendation_archived (" + COLUMNS
                    + ") select c.id, sha2(concat(row_key, '-', " + i
                    + "), 256), reviewed_name, reviewed_code, session, cycle_number, concat(text, ' [" + i
                    + "]'), maker_name, maker_code, kind, answer, action, issues, sought, import_number from " + from
                    + ".recommendation_archived r join copied c on c.old = r.id");
            run("insert into " + from
                    + ".recommendation_archived_issue (archived_id, term_id) select c.id, i.term_id from "
                    + from + ".recommendation_archived_issue i join copied c on c.old = i.archived_id");
            run("drop temporary table copied");
        }
    }

    /** The newest fifty, how many there are, and how many with each value of what can be narrowed down. */
    Object first() throws SQLException {
        var found = new ArrayList<Object>();
        found.add(all(
                "select id, reviewed_name, text, maker_name, kind, issues from archived order by session desc, reviewed_code, id limit 50",
                6));
        found.add(one("select count(*) from archived"));
        for (var facet : List.of("reviewed_code", "maker_code", "kind", "action", "cycle_number", "session")) {
            found.add(all("select " + facet + ", count(*) from archived group by " + facet, 2));
        }
        found.add(all("select term_id, count(*) from issues group by term_id", 2));
        return found;
    }

    /** Rows with a word, to be narrowed down by three columns; each column is counted without its own filter. */
    Object narrowed(String word, List<String> columns, List<String> values) throws SQLException {
        var words = "match(text) against ('+" + word + "' in boolean mode)";
        var found = new ArrayList<Object>();
        found.add(all(
                "select id, reviewed_name, text, maker_name, kind, issues, " + words + " fits from archived where "
                        + words + where(columns, values, "")
                        + " order by fits desc, session desc, reviewed_code, id limit 50",
                6));
        found.add(one("select count(*) from archived where " + words + where(columns, values, "")));
        for (var facet : List.of("reviewed_code", "maker_code", "kind", "action", "cycle_number", "session")) {
            found.add(all(
                    "select " + facet + ", count(*) from archived where " + words + where(columns, values, facet)
                            + " group by " + facet,
                    2));
        }
        found.add(all(
                "select term_id, count(*) from archived join issues on archived_id = id where " + words
                        + where(columns, values, "") + " group by term_id",
                2));
        return found;
    }

    /** How many rows have the word and the three values. */
    long count(String word, List<String> columns, List<String> values) throws SQLException {
        return Long.parseLong(one("select count(*) from archived where match(text) against ('+" + word
                + "' in boolean mode)" + where(columns, values, "")));
    }

    private static String where(List<String> columns, List<String> values, String but) {
        var where = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).equals(but)) {
                where.append(" and ")
                        .append(columns.get(i))
                        .append(" = '")
                        .append(values.get(i))
                        .append('\'');
            }
        }
        return where.toString();
    }

    String one(String sql) throws SQLException {
        return String.valueOf(all(sql, 1).getFirst()[0]);
    }

    private List<Object[]> all(String sql, int columns) throws SQLException {
        var all = new ArrayList<Object[]>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                var one = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    one[i] = row.getObject(i + 1);
                }
                all.add(one);
            }
        }
        return all;
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("drop table archived");
        run("drop table issues");
        connection.close();
    }
}
