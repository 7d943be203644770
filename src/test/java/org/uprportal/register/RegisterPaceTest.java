package org.uprportal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.state.States;
import org.uprportal.testing.LiveHeap;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Turns;

/**
 * What the register takes beside the same by hand, as ratios of one run: searching beside SQL and Lucene, importing beside a JDBC
 * batch, and each with few rows and with many. Small and with generous bounds in every run of the tests; {@code bin/bench
 * register} measures with the real files, as large as one likes.
 */
@PortalTest
class RegisterPaceTest {

    private static final boolean MEASURED = Boolean.getBoolean("portal.bench");
    private static final int ROWS = Integer.getInteger("portal.bench.rows", 0);
    private static final int TIMES = Integer.getInteger("portal.bench.times", 8);
    private static final int USUAL = 2_000;
    private static final int OF_ONE_STATE = 250;
    private static final int PAGE = 50;

    /** No file that is imported here is about it, but the one that is told to be. */
    private static final String STATE = "SSD";

    private static final String WORD = "women";
    private static final List<String> COLUMNS = List.of("kind", "cycle_number", "maker_code");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Register register;

    @Autowired
    RegisterIndex index;

    @Autowired
    ArchiveImports archive;

    @Autowired
    States states;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    MockMvc browser;
    int filesBefore;
    final PaceReport report = new PaceReport();

    @BeforeEach
    void rememberWhatIsThere() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        filesBefore = database.sql("select coalesce(max(number), 0) from recommendation_archive_file")
                .query(Integer.class)
                .single();
    }

    @AfterEach
    void forget() {
        var ours = " where import_number > " + filesBefore;
        database.sql(
                        "delete from recommendation_archived_issue where archived_id in (select id from recommendation_archived"
                                + ours + ")")
                .update();
        database.sql("delete from recommendation_archived" + ours).update();
        database.sql("delete from recommendation_archive_file where number > " + filesBefore)
                .update();
        index.refresh();
    }

    @Test
    void isAsQuickAsByHandAndStaysSo() throws Exception {
        var names = states.all(Locale.ENGLISH).stream()
                .filter(one -> !one.code().value().equals(STATE))
                .map(one -> one.name(Locale.ENGLISH))
                .limit(120)
                .toList();
        var files = MEASURED && ROWS == 0
                ? PaceRows.real().orElseGet(() -> PaceRows.invented(24_000, names))
                : PaceRows.invented(ROWS == 0 ? USUAL : ROWS, names);
        var schema = database.sql("select database()").query(String.class).single();

        // One State alone.
        take(PaceRows.to("South Sudan", OF_ONE_STATE, names, 1));
        index.refresh();
        var alone = new Turns().with("page", this::page).take(rounds(30)).of("page");

        try (var sql = new BareSql(schema);
                var lucene = new BareLucene(folder)) {
            imports(files, sql);
            files.forEach(this::take);
            var few = searches(sql, lucene, files, names);
            sql.multiply(TIMES, STATE, filesBefore);
            touched();
            var many = searches(sql, lucene, files, names);
            report.most(
                    "three filters and a word, " + TIMES + " times the rows", many.narrowed() / few.narrowed(), 2, 12);
            report.most("first page, " + TIMES + " times the rows", many.first() / few.first(), 2, 5);
            report.most("a State's page, all rows beside its own 250", many.page() / alone, 2, 5);
        }
        report.judged();
    }

    private record Times(double first, double narrowed, double page) {}

    /** Imports beside bare batches, each taken back: first by how much they are slower, then what they keep in memory. */
    private void imports(List<byte[]> files, BareSql sql) throws Exception {
        files.forEach(this::take);
        var rows = sql.rows();
        forgetFiles();
        var times = new Turns()
                .with("import", () -> tried(files))
                .with("batch", () -> sql.batch(rows))
                .take(3);
        report.tell(
                "%,d rows imported: %,.0f a second; by a bare batch %,.0f a second",
                rows.size(), rows.size() / times.of("import") * 1000, rows.size() / times.of("batch") * 1000);
        report.most("import beside a bare JDBC batch", times.of("import") / times.of("batch"), 3, 12);
    }

    private Void tried(List<byte[]> files) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            files.forEach(this::take);
            status.setRollbackOnly();
        });
        return null;
    }

    private void take(byte[] file) {
        actor.runAs(Actor.PORTAL, () -> archive.commit("pace.csv", file, null));
    }

    private void forgetFiles() {
        // The rows of the one State came with the first file.
        var ours = " where import_number > " + (filesBefore + 1);
        database.sql(
                        "delete from recommendation_archived_issue where archived_id in (select id from recommendation_archived"
                                + ours + ")")
                .update();
        database.sql("delete from recommendation_archived" + ours).update();
        database.sql("delete from recommendation_archive_file where number > " + (filesBefore + 1))
                .update();
    }

    /** As an import would have done it: other files under other ids. */
    private void touched() {
        database.sql("update recommendation_archive_file set id = uuid() where number > " + filesBefore)
                .update();
    }

    private Times searches(BareSql sql, BareLucene lucene, List<byte[]> files, List<String> names) throws Exception {
        index.refresh();
        index.anew();
        var began = System.nanoTime();
        index.refresh();
        var seconds = (System.nanoTime() - began) / 1e9;
        int total = register.count(RegisterQuery.ALL);
        report.tell("%,d rows: the index is made anew in %.1f s, %,.0f rows a second", total, seconds, total / seconds);

        sql.fill();
        register.each(RegisterQuery.ALL, part -> part.forEach(lucene::add));
        lucene.filled();
        var maker = sql.one(
                "select maker_code from archived where kind = 'SUPPORTED' and cycle_number = 1 and maker_code is not null"
                        + " and match(text) against ('+" + WORD
                        + "' in boolean mode) group by maker_code order by count(*) desc limit 1");
        var values = List.of("SUPPORTED", "1", maker);
        var query = new RegisterQuery(
                WORD,
                Map.of(
                        RegisterFacet.POSITION, List.of("SUPPORTED"),
                        RegisterFacet.CYCLE, List.of("1"),
                        RegisterFacet.BY, List.of(maker)),
                RegisterOrder.FIT);
        var ofLucene = Map.of("position", "SUPPORTED", "cycle", "1", "by", maker);
        assertThat(sql.count(WORD, COLUMNS, values)).isPositive();

        var quick = new Turns()
                .with("first", () -> asked(RegisterQuery.ALL))
                .with("lucene first", lucene::first)
                .with("narrowed", () -> asked(query))
                .with("lucene narrowed", () -> lucene.narrowed(WORD, ofLucene))
                .with("page", this::page)
                .take(rounds(30));
        var slow = new Turns()
                .with("sql first", sql::first)
                .with("sql narrowed", () -> sql.narrowed(WORD, COLUMNS, values))
                .take(3);
        report.tell(
                "  first page with all counts: %.2f ms, Lucene %.2f, SQL %.1f; three filters and a word (%,d found): %.2f ms, Lucene %.2f, SQL %.1f; a State's page %.1f ms",
                quick.of("first"),
                quick.of("lucene first"),
                slow.of("sql first"),
                register.count(query),
                quick.of("narrowed"),
                quick.of("lucene narrowed"),
                slow.of("sql narrowed"),
                quick.of("page"));
        report.most("first page beside SQL", quick.of("first") / slow.of("sql first"), 1, 1);
        report.most("first page beside Lucene", quick.of("first") / quick.of("lucene first"), 2, 6);
        report.most("three filters and a word beside SQL", quick.of("narrowed") / slow.of("sql narrowed"), 1, 3);
        report.most("three filters and a word beside Lucene", quick.of("narrowed") / quick.of("lucene narrowed"), 2, 6);
        memory(total, names);
        return new Times(quick.of("first"), quick.of("narrowed"), quick.of("page"));
    }

    /** What files in and out keep in memory, however many rows there are. */
    private void memory(int total, List<String> names) throws Exception {
        var file = PaceRows.invented(USUAL, names).getFirst();
        var began = System.nanoTime();
        tried(List.of(file));
        report.tell("  %,d further rows imported: %,.0f a second", USUAL, USUAL / ((System.nanoTime() - began) / 1e9));
        report.tell("  memory held while they are: %.1f MB", LiveHeap.during(() -> tried(List.of(file))));
        for (var ending : List.of("csv", "xlsx")) {
            var written = new Swallowed();
            var from = System.nanoTime();
            var held = LiveHeap.during(() -> {
                ReflectionTestUtils.invokeMethod(
                        context.getBean("openFiles"),
                        "write",
                        ending,
                        RegisterQuery.ALL,
                        Locale.ENGLISH,
                        false,
                        written);
                return null;
            });
            report.tell(
                    "  %,d rows as %s: %,.1f MB in %.1f s, %.1f MB of memory held",
                    total, ending, written.bytes() / 1e6, (System.nanoTime() - from) / 1e9, held);
            report.most("megabytes held while all is written as " + ending, held, 20, 60);
        }
    }

    /** As nobody has asked it before in this edition. */
    private FoundRows asked(RegisterQuery query) {
        forgetAnswers();
        return register.find(query, 0, PAGE);
    }

    private Object page() throws Exception {
        forgetAnswers();
        var answer = browser.perform(get("/upr/en/states/" + STATE)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private void forgetAnswers() {
        ((Map<?, ?>) java.util.Objects.requireNonNull(ReflectionTestUtils.getField(register, "recent"))).clear();
    }

    private static int rounds(int usual) {
        return MEASURED ? usual : usual / 2;
    }
}
