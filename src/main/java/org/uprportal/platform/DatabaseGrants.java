package org.uprportal.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * What the portal's own account may do: read and write rows, but only add to the audit trail and change no table. The
 * owner, who makes the tables, grants it that after every migration.
 */
@Component
class DatabaseGrants implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(DatabaseGrants.class);
    private static final Pattern ADDRESS = Pattern.compile("(jdbc:mariadb://[^/]+/)([^?]*)(.*)");

    private final DatabaseConfiguration.PortalDatabase database;
    private final Environment environment;

    DatabaseGrants(DatabaseConfiguration.PortalDatabase database, Environment environment) {
        this.database = database;
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        if (database.hasOwner()) {
            grant();
        }
        refuseTooMuch();
    }

    private void grant() throws SQLException {
        var address = ADDRESS.matcher(database.url());
        if (!address.matches()) {
            throw StartupRefused.because("PORTAL_DB_URL is not of the form jdbc:mariadb://HOST:PORT/SCHEMA.");
        }
        var schema = address.group(2);
        String account;
        Set<String> known;
        // Without a schema in its address: before the first grant the account may not enter it.
        try (var own = DriverManager.getConnection(
                address.group(1) + address.group(3), database.user(), database.password())) {
            account = ask(own, "select current_user()").getFirst();
            known = new HashSet<>(ask(
                    own,
                    "select distinct table_name from information_schema.table_privileges where table_schema = ?",
                    schema));
        }
        var at = account.lastIndexOf('@');
        var grantee = "'%s'@'%s'".formatted(account.substring(0, at), account.substring(at + 1));
        try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var statement = owner.createStatement()) {
            for (var table :
                    ask(owner, "select table_name from information_schema.tables where table_schema = ?", schema)) {
                if (!known.contains(table)) {
                    statement.execute("grant %s on `%s`.`%s` to %s".formatted(rightsOn(table), schema, table, grantee));
                }
            }
        }
    }

    /** The audit trail grows and is never changed; the list of migrations is the owner's. */
    private static String rightsOn(String table) {
        var name = table.toLowerCase(Locale.ROOT);
        if (name.equals("identity_audit")) {
            return "select, insert";
        }
        return name.startsWith("databasechangelog") ? "select" : "select, insert, update, delete";
    }

    /** One account for everything is good enough for a demo; elsewhere whoever steals it could rewrite the trail. */
    private void refuseTooMuch() throws SQLException {
        List<String> tooMuch;
        try (var own = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            tooMuch = ask(own, """
                    select privilege_type from information_schema.user_privileges
                        where privilege_type in ('UPDATE', 'DELETE', 'DROP', 'ALTER')
                    union select privilege_type from information_schema.schema_privileges
                        where database() like table_schema and privilege_type in ('UPDATE', 'DELETE', 'DROP', 'ALTER')
                    union select privilege_type from information_schema.table_privileges
                        where table_schema = database() and table_name = 'identity_audit'
                        and privilege_type in ('UPDATE', 'DELETE', 'DROP', 'ALTER')
                    """);
        }
        if (tooMuch.isEmpty()) {
            return;
        }
        var sentence = "The database account " + database.user() + " may " + String.join(", ", tooMuch)
                + " on the audit trail: give the tables to an owner of their own (PORTAL_DB_OWNER) and this account no"
                + " rights on the schema, as docs/operations.md shows.";
        if (environment.acceptsProfiles(Profiles.of("demo", "test"))) {
            log.warn(sentence);
        } else {
            throw StartupRefused.because(sentence);
        }
    }

    private static List<String> ask(Connection connection, String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var answers = new ArrayList<String>();
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
                return answers;
            }
        }
    }
}
