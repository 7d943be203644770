package org.uprportal.platform;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code bin/portal change-password database|vault-database}: the account gives itself a new password, which takes its place in the
 * file of the setting; running portals read it with their next connection, open ones stay. Exit codes: 0 done, 1 not possible so, 2
 * wrong use.
 */
@Component
class ChangePasswordCommand implements OperatorCommand {

    private static final String USAGE = "database|vault-database";

    private final DatabaseConfiguration.PortalDatabase database;

    ChangePasswordCommand(DatabaseConfiguration.PortalDatabase database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "change-password";
    }

    @Override
    public String usage() {
        return USAGE;
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        if (!args.equals(List.of("database")) && !args.equals(List.of("vault-database"))) {
            err.println("Usage: change-password " + USAGE);
            return 2;
        }
        var vault = args.getFirst().startsWith("vault") ? database.vault() : null;
        if (args.getFirst().startsWith("vault") && vault == null) {
            err.println("There is no vault.");
            return 1;
        }
        var secret = vault == null ? database.secret() : vault.secret();
        if (secret.file() == null) {
            err.println("Name a file that holds the password in " + (vault == null ? "PORTAL_DB" : "PORTAL_VAULT_DB")
                    + "_PASSWORD_FILE, instead of the password itself, and restart each server once.");
            return 1;
        }
        var random = new byte[36];
        new SecureRandom().nextBytes(random);
        var other = Base64.getUrlEncoder().encodeToString(random);
        try {
            secret.replace(other, () -> {
                try (var connection = vault == null
                                ? DriverManager.getConnection(database.url(), database.user(), secret.current())
                                : DriverManager.getConnection(vault.url(), vault.user(), secret.current());
                        var statement = connection.prepareStatement("set password = password(?)")) {
                    statement.setString(1, other);
                    statement.execute();
                }
            });
        } catch (Exception e) {
            err.println("The password was not changed: " + e.getMessage()
                    + ". Where the database has taken it all the same, it" + " lies in " + secret + ".next.");
            return 1;
        }
        out.println("Changed. It stands in " + secret + "; several servers share this file.");
        return 0;
    }
}
