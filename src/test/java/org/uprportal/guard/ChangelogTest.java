package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.testing.PortalTest;

/** Tables belong to modules, every change set is listed, and every text column holds every script. */
@PortalTest
class ChangelogTest {

    private static final Pattern TABLE = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");

    @Autowired
    JdbcClient database;

    @Test
    void tablesArePrefixedByTheirModuleAndEveryFileIsListed() throws IOException {
        var complaints = new ArrayList<String>();
        var listed = new StringBuilder(Files.readString(Path.of("db-changelog/changelog.yaml")));
        try (var files = Files.walk(Path.of("db-changelog"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (file.endsWith(Path.of("changelog.yaml")) && file.getNameCount() > 2) {
                    listed.append(Files.readString(file));
                }
            }
        }
        try (var files = Files.walk(Path.of("db-changelog"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".sql")).toList()) {
                var module = file.getParent().getFileName().toString();
                complaints.addAll(foreignTables(module, Files.readString(file)));
                if (!listed.toString().contains(file.getFileName().toString())) {
                    complaints.add(file + " is not listed");
                }
                if (!Files.isDirectory(Path.of("src/main/java/org/uprportal", module))) {
                    complaints.add(file + ": no such module");
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aTableOfAnotherModuleIsCaught() {
        assertThat(foreignTables("cycle", "create table submission_section (id uuid)"))
                .isNotEmpty();
    }

    @Test
    void everyTextColumnHoldsEveryScriptTheEnginesToo() {
        var narrow = database.sql("""
                        select concat(table_name, '.', column_name) from information_schema.columns
                        where table_schema = database() and character_set_name is not null
                          and character_set_name <> 'utf8mb4' and table_name not like 'DATABASECHANGELOG%'
                        """).query(String.class).list();
        assertThat(narrow).isEmpty();
        assertThat(database.sql(
                                "select count(*) from information_schema.tables where table_schema = database() and table_name like 'ACT_%'")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(40);
    }

    private static List<String> foreignTables(String module, String sql) {
        var foreign = new ArrayList<String>();
        var tables = TABLE.matcher(sql);
        while (tables.find()) {
            var table = tables.group(1);
            if (!table.equals(module) && !table.startsWith(module + "_")) {
                foreign.add(table + " does not belong to " + module);
            }
        }
        return foreign;
    }
}
