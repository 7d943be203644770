package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who hears of what stands in tables: no page posts news by itself, and every table is walked by a test of its module. */
class NoticeTablesTest {

    private static final Path CODE = Path.of("src/main/java/org/uprportal");
    private static final Path TESTS = Path.of("src/test/java/org/uprportal");
    private static final Pattern BY_HAND = Pattern.compile("\\bNotice\\.of\\(|\\bnew Notice\\(");
    private static final Pattern TABLE = Pattern.compile("private final NoticeTable<");

    @Test
    void newsAreToldByTablesOnly() throws IOException {
        assertThat(rooms(BY_HAND))
                .as("make it a line of the module's NoticeTable")
                .isEmpty();
    }

    @Test
    void everyTableIsWalked() throws IOException {
        var tables = rooms(TABLE);
        System.out.println("Tables of notices: " + tables.size());
        var unwalked = new TreeSet<String>();
        for (var table : tables) {
            if (!walked(table)) {
                unwalked.add(table);
            }
        }
        assertThat(unwalked)
                .as("walk every kind and every line of it with NoticeWalk")
                .isEmpty();
        assertThat(tables).hasSizeGreaterThan(10);
    }

    @Test
    void newsByHandAreCaught() {
        assertThat(BY_HAND.matcher("notices.post(Notice.of(\n\"a\"").find()).isTrue();
        assertThat(BY_HAND.matcher("notices.post(new Notice(key").find()).isTrue();
        assertThat(BY_HAND.matcher("new NoticeTable<AskEvent>(").find()).isFalse();
    }

    private static List<String> rooms(Pattern pattern) throws IOException {
        try (var files = Files.walk(CODE)) {
            return files.filter(one -> one.toString().matches(".*/ui/[^/]+\\.java"))
                    .filter(one -> pattern.matcher(read(one)).find())
                    .map(one -> CODE.relativize(one).toString().replace(".java", ""))
                    .sorted()
                    .toList();
        }
    }

    /** A test beside it makes one and walks it. */
    private static boolean walked(String table) throws IOException {
        try (var files = Files.walk(TESTS.resolve(table).getParent())) {
            return files.filter(one -> one.toString().endsWith("Test.java"))
                    .map(NoticeTablesTest::read)
                    .anyMatch(code -> code.contains("new " + Path.of(table).getFileName() + "(")
                            && code.contains("NoticeWalk.everyKind(")
                            && code.contains("NoticeWalk.everyLine("));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
