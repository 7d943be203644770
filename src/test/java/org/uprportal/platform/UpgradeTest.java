package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprportal.testing.TestDatabase;

/**
 * An installation stands wherever it was last brought up to date, and has data: at each of these states every table is filled, and the
 * change sets that came later are applied to it.
 */
class UpgradeTest {

    /** So many rows in every table. */
    private static final int ROWS = 3;

    /** Kept, so that its level is. */
    private static final Logger CHATTER = Logger.getLogger("liquibase");

    private static final String CHANGES = "db-changelog/changelog.yaml";

    @BeforeAll
    static void quietly() {
        CHATTER.setLevel(Level.WARNING);
    }

    @ParameterizedTest(name = "after {0} % of our change sets")
    @ValueSource(ints = {15, 40, 60, 80, 95})
    void tablesThatAreFullAreBroughtUpToDateAndNothingIsLost(int percent) throws Exception {
        var url = TestDatabase.freshSchema("upgrade");
        try (var connection = DriverManager.getConnection(
                url, TestDatabase.owner().user(), TestDatabase.owner().password())) {
            // Closed with the connection, not before it.
            var liquibase = new Liquibase(
                    CHANGES,
                    new ClassLoaderResourceAccessor(),
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
            var all = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression());
            var engines = (int) all.stream()
                    .filter(one -> one.getFilePath().contains("operaton"))
                    .count();
            liquibase.update(engines + (all.size() - engines) * percent / 100, "");
            connection.setAutoCommit(true);
            fill(connection);
            var before = rows(connection);
            assertThat(before.values().stream().filter(rows -> rows >= ROWS).count())
                    .as("tables with something in them")
                    .isGreaterThan(5);

            liquibase.update(new Contexts());

            connection.setAutoCommit(true);
            var after = rows(connection);
            before.keySet().retainAll(after.keySet());
            before.forEach(
                    (table, rows) -> assertThat(after.get(table)).as(table).isGreaterThanOrEqualTo(rows));
            assertThat(liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()))
                    .isEmpty();
        }
    }

    /** The same id stands in every column for an id, so that what refers finds what it refers to. */
    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0, check_constraint_checks = 0");
            for (var table : tables(connection)) {
                for (int row = 1; row <= ROWS; row++) {
                    insert(connection, table, row);
                }
            }
            statement.execute("set foreign_key_checks = 1, check_constraint_checks = 1");
        }
    }

    private static void insert(Connection connection, String table, int row) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<Object>();
        try (var columns = connection.prepareStatement("""
                select column_name, data_type, coalesce(character_maximum_length, 0), column_type from information_schema.columns
                where table_schema = database() and table_name = ? and extra not like '%auto_increment%'
                  and extra not like '%GENERATED%'
                """)) {
            columns.setString(1, table);
            var found = columns.executeQuery();
            while (found.next()) {
                names.add("`" + found.getString(1) + "`");
                values.add(value(found.getString(2), found.getLong(3), row));
            }
        }
        var sql = "insert ignore into `" + table + "` (" + String.join(", ", names) + ") values ("
                + String.join(", ", names.stream().map(name -> "?").toList()) + ")";
        try (var insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
    }

    private static Object value(String type, long length, int row) {
        var id = new UUID(0x4000L, 0x8000000000000000L + row);
        return switch (type) {
            case "uuid" -> id.toString();
            case "char", "varchar" -> length >= 36 ? id.toString() : String.valueOf(row);
            case "text", "tinytext", "mediumtext", "longtext", "json" -> "[]";
            case "tinyint", "smallint", "int", "bigint", "decimal", "double", "float", "bit" -> row;
            case "date" -> "2026-01-0" + row;
            case "time" -> "10:00:00";
            case "datetime", "timestamp" -> "2026-01-0" + row + " 10:00:00";
            default -> new byte[] {(byte) row};
        };
    }

    private static Map<String, Long> rows(Connection connection) throws SQLException {
        var rows = new TreeMap<String, Long>();
        for (var table : tables(connection)) {
            try (var count = connection.createStatement().executeQuery("select count(*) from `" + table + "`")) {
                count.next();
                rows.put(table, count.getLong(1));
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = connection.createStatement().executeQuery("""
                select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'
                  and table_name not like 'ACT\\_%' and table_name not like 'DATABASECHANGELOG%'
                """)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }
}
