package org.uprportal.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** Three accounts, so that whoever has one of them has not the others; and root's, which nobody uses. */
record Accounts(DatabaseAccount portal, DatabaseAccount owner, DatabaseAccount vault, DatabaseAccount root) {

    /** The accounts of this folder; what has no password yet gets one. */
    static Accounts of(DataFolder folder) throws IOException {
        return new Accounts(
                account(folder, "portal"),
                account(folder, "portal_owner"),
                account(folder, "portal_vault"),
                account(folder, "root"));
    }

    private static DatabaseAccount account(DataFolder folder, String user) throws IOException {
        Path file = folder.passwordsFile();
        Properties passwords = PrivateFiles.read(file).orElseGet(Properties::new);
        String known = passwords.getProperty(user);
        if (known != null) {
            return new DatabaseAccount(user, known);
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        passwords.setProperty(user, password);
        PrivateFiles.write(file, passwords);
        return new DatabaseAccount(user, password);
    }

    /** Writes {@link #statements} where only we and the server read them. */
    Path writeTo(DataFolder folder) throws IOException {
        Path file = folder.accountsFile();
        PrivateFiles.createFile(file);
        Files.write(file, statements());
        return file;
    }

    /** What the server runs before it lets anybody in: no account without a password, none from elsewhere. */
    private List<String> statements() {
        List<String> statements = new ArrayList<>(List.of(
                "DELETE FROM mysql.global_priv WHERE User NOT IN"
                        + " ('root', 'mariadb.sys', 'portal', 'portal_owner', 'portal_vault')"
                        + " OR (User = 'root' AND Host NOT IN ('localhost', '127.0.0.1'));",
                // What the portal may do stands with each table; an earlier version let it do everything.
                "DELETE FROM mysql.db WHERE User IN ('', 'portal');",
                "FLUSH PRIVILEGES;",
                "CREATE USER IF NOT EXISTS root@localhost, root@'127.0.0.1';",
                "ALTER USER root@localhost IDENTIFIED BY '" + root.password() + "';",
                "ALTER USER root@'127.0.0.1' IDENTIFIED BY '" + root.password() + "';",
                "GRANT ALL PRIVILEGES ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;"));
        for (DatabaseAccount one : List.of(portal, owner, vault)) {
            statements.add("CREATE USER IF NOT EXISTS " + one.user() + "@'127.0.0.1';");
            statements.add("ALTER USER " + one.user() + "@'127.0.0.1' IDENTIFIED BY '" + one.password() + "';");
        }
        statements.addAll(List.of(
                "DROP DATABASE IF EXISTS test;",
                "CREATE DATABASE IF NOT EXISTS portal CHARACTER SET utf8mb4;",
                "CREATE DATABASE IF NOT EXISTS vault CHARACTER SET utf8mb4;",
                "GRANT ALL PRIVILEGES ON portal.* TO portal_owner@'127.0.0.1' WITH GRANT OPTION;",
                "GRANT ALL PRIVILEGES ON `portal\\_%`.* TO portal_owner@'127.0.0.1' WITH GRANT OPTION;",
                "GRANT ALL PRIVILEGES ON vault.* TO portal_vault@'127.0.0.1';",
                "GRANT ALL PRIVILEGES ON `vault\\_%`.* TO portal_vault@'127.0.0.1';"));
        return statements;
    }
}
