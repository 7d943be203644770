package org.uprportal.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Servers that start at the same moment bring the tables up to date one after the other. Liquibase's own lock is a row, which a server
 * that was killed meanwhile leaves behind for ever; this one is held by a connection and goes with it. Whoever holds it knows that
 * nobody else is at it, and takes a row that was left behind away.
 */
public final class MigrationTurn implements AutoCloseable {

    /** Another server's migration of a full database may take minutes. */
    private static final int SECONDS = 900;

    private final Connection connection;

    private MigrationTurn(Connection connection) {
        this.connection = connection;
    }

    /** Waits until nobody else is at the tables of this database. */
    public static MigrationTurn take(DataSource source) throws SQLException {
        var connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("select get_lock(concat('portal ', database()), " + SECONDS + ")");
            try (var there = statement.executeQuery("select 1 from information_schema.tables where"
                    + " table_schema = database() and table_name = 'DATABASECHANGELOGLOCK'")) {
                if (!there.next()) {
                    return new MigrationTurn(connection);
                }
            }
            statement.execute("update DATABASECHANGELOGLOCK set LOCKED = 0, LOCKGRANTED = null, LOCKEDBY = null"
                    + " where LOCKED = 1");
            return new MigrationTurn(connection);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** The next one's turn. */
    @Override
    public void close() throws SQLException {
        try (var done = connection;
                var statement = done.createStatement()) {
            statement.execute("select release_lock(concat('portal ', database()))");
        }
    }

    Connection connection() {
        return connection;
    }

    /** Waits before the portal's own tables are brought up to date. */
    @Component
    static final class BeforeMigration implements BeanPostProcessor {

        private @Nullable MigrationTurn turn;

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof SpringLiquibase migration) {
                try {
                    turn = take(migration.getDataSource());
                } catch (SQLException unreachable) {
                    // Liquibase, which comes next, says what is wrong with the database.
                    turn = null;
                }
            }
            return bean;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof SpringLiquibase && turn != null) {
                try {
                    turn.close();
                } catch (SQLException gone) {
                    // With the connection the turn is gone too.
                }
                turn = null;
            }
            return bean;
        }
    }
}
