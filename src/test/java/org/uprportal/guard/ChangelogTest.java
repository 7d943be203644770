package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.testing.PortalTest;

/** Tables belong to modules, every change set is listed, and every text column holds every script. */
@PortalTest
class ChangelogTest {

    private static final Pattern TABLE = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");

    /**
     * What was one module and is several now: released change sets and tables keep its name, and each table has an owner among
     * the new ones. New tables go into the folder of their module. See decision 0070.
     */
    private static final Map<String, Map<String, String>> FORMER = Map.of(
            "identity",
            Map.of(
                    "identity_party", "account",
                    "identity_person", "account",
                    "identity_invitation", "account",
                    "identity_sign_in", "account",
                    "identity_kept_text", "account",
                    "identity_audit", "audit",
                    "identity_audit_head", "audit",
                    "identity_audit_thread", "audit",
                    "identity_erasure", "privacy"));

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
                complaints.addAll(homeless(file, module, tablesIn(Files.readString(file))));
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
    void aTableWithoutAModuleAndANewOneOfAFormerModuleAreCaught() {
        assertThat(homeless(Path.of("db-changelog/nowhere/0001.sql"), "nowhere", List.of()))
                .isNotEmpty();
        assertThat(homeless(Path.of("db-changelog/identity/0099.sql"), "identity", List.of("identity_cat")))
                .isNotEmpty();
        assertThat(homeless(Path.of("db-changelog/identity/0001.sql"), "identity", List.of("identity_audit")))
                .isEmpty();
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

    /** The modules of tables that bear the name of a former one. */
    static Map<String, String> owners() {
        return FORMER.values().stream()
                .flatMap(tables -> tables.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> homeless(Path file, String module, List<String> tables) {
        if (!FORMER.containsKey(module)) {
            return isModule(module) ? List.of() : List.of(file + ": no such module");
        }
        return tables.stream()
                .filter(table -> !isModule(FORMER.get(module).getOrDefault(table, "nobody")))
                .map(table ->
                        file + ": " + table + " belongs to no module; new tables go to the folder of their module")
                .toList();
    }

    private static boolean isModule(String module) {
        return Files.isDirectory(Path.of("src/main/java/org/uprportal", module));
    }

    private static List<String> tablesIn(String sql) {
        return TABLE.matcher(sql).results().map(found -> found.group(1)).toList();
    }

    private static List<String> foreignTables(String module, String sql) {
        var foreign = new ArrayList<String>();
        for (var table : tablesIn(sql)) {
            if (!table.equals(module) && !table.startsWith(module + "_")) {
                foreign.add(table + " does not belong to " + module);
            }
        }
        return foreign;
    }
}
