package org.uprportal.register;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.register.index.Wanted;
import org.uprportal.testing.RealData;

/**
 * How quick the register is against the same typed by hand in SQL, against bare Lucene on the same texts and against a bare batch of
 * JDBC, all in one run, so that the machine does not matter. Filled from UPR Info's exports where they lie beside this checkout, else
 * from invented rows, and multiplied.
 */
class RegisterBench {

    private static final int SMALL = 250;
    private static final int ROUNDS = 9;
    private static final String HEAD = "To,Text,From,Response,Action,Issue,Session\n";

    private final WebApplicationContext context;
    private final RegisterIndex index;
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final MockMvc browser;
    private final Path folder;
    private final PrintStream out;
    private final Map<String, Double> ratios = new LinkedHashMap<>();

    RegisterBench(WebApplicationContext context, Path folder, PrintStream out) {
        this.context = context;
        this.index = context.getBean(RegisterIndex.class);
        this.database = context.getBean(JdbcClient.class);
        this.batches = new JdbcTemplate(context.getBean(DataSource.class));
        this.browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.folder = folder;
        this.out = out;
    }

    /** A query typed by hand, or a search. */
    private interface Work {
        void run() throws Exception;
    }

    /** Fills the register with so many rows, measures, prints, and empties it again. @return the ratios by their names */
    Map<String, Double> run(int rows) throws Exception {
        try {
            commit(HEAD + String.join("\n", invented(SMALL, "Kenya")));
            index.refresh();
            var pageOfFew = median(() -> page("/upr/en/states/KEN"));
            imports();
            var searchOfFew = median(() -> search(FIRST_PAGE));
            var rowsOfFew = count();
            multiply(rows);
            rebuild();
            var bare = new Bare(folder.resolve("bare"));
            bare.fill();
            compared("first page, all facets", () -> search(FIRST_PAGE), this::firstPageInSql, () -> bare.search(null));
            compared(
                    "three filters and words",
                    () -> search(FILTERED),
                    this::filteredInSql,
                    () -> bare.search(FILTERED));
            var searchOfMany = median(() -> search(FIRST_PAGE));
            ratio(
                    "first page at %,d rows against %,d".formatted(count(), rowsOfFew),
                    "growth of the first page",
                    searchOfMany,
                    searchOfFew);
            ratio(
                    "page of a State at %,d rows against %,d".formatted(count(), SMALL),
                    "growth of a State's page",
                    median(() -> page("/upr/en/states/KEN")),
                    pageOfFew);
            bare.close();
            return ratios;
        } finally {
            forget();
            index.refresh();
        }
    }

    private void forget() {
        var ours = "(select number from recommendation_archive_file where file_name in ('bench.csv', 'copy'))";
        database.sql("""
                        delete i from recommendation_archived_issue i join recommendation_archived a on a.id = i.archived_id
                        where a.import_number in %s
                        """.formatted(ours)).update();
        database.sql("delete from recommendation_archived where import_number in " + ours)
                .update();
        database.sql("delete from recommendation_archive_file where file_name in ('bench.csv', 'copy')")
                .update();
    }

    private static final Wanted FIRST_PAGE = new Wanted("", Map.of(), Wanted.Order.FIT);
    private static final Wanted FILTERED = new Wanted(
            "women violence",
            Map.of("position", List.of("SUPPORTED"), "cycle", List.of("1"), "action", List.of("4", "5")),
            Wanted.Order.FIT);

    private void search(Wanted wanted) {
        index.texts().search(wanted, 0, 20);
    }

    /** As often as a visitor who is the first to ask. */
    private void page(String path) throws Exception {
        ((Map<?, ?>) ReflectionTestUtils.getField(context.getBean(Register.class), "recent")).clear();
        var answer = browser.perform(get(URI.create(path))).andReturn().getResponse();
        if (answer.getStatus() != 200) {
            throw new IllegalStateException(path + " " + answer.getStatus());
        }
    }

    private int count() {
        return index.texts().size();
    }

    private void imports() throws IOException, SQLException {
        var files = new ArrayList<byte[]>();
        for (var name : List.of("1-5.csv", "6-9.csv", "10-13.csv", "voluntary.csv")) {
            RealData.file("upr-info/" + name).map(RegisterBench::bytes).ifPresent(files::add);
        }
        if (files.isEmpty() || small()) {
            files.clear();
            files.add((HEAD + String.join("\n", invented(1500, ""))).getBytes(StandardCharsets.UTF_8));
        }
        int before = archived();
        var began = System.nanoTime();
        files.forEach(file -> context.getBean(CurrentActor.class)
                .runAs(Actor.PORTAL, () -> context.getBean(ArchiveImports.class).commit("bench.csv", file, null)));
        var ours = seconds(began);
        int rows = archived() - before;
        var bare = bareBatch();
        index.refresh();
        out.printf("import: %,.0f rows a second; a bare batch of JDBC: %,.0f%n", rows / ours, bare);
        put("import against a bare batch (≥ 1/3)", rows / ours / bare);
    }

    private boolean small() {
        return Boolean.getBoolean("portal.benchmark.small");
    }

    /** The same rows into a table of the same columns and keys, a thousand at a time, and nothing else. */
    private double bareBatch() throws SQLException {
        var all = batches.query("select * from recommendation_archived", (row, number) -> {
            var values = new Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 1);
            }
            return values;
        });
        var marks = String.join(", ", Collections.nCopies(all.getFirst().length, "?"));
        var portal = context.getEnvironment();
        // The portal itself may not make tables.
        try (var connection = DriverManager.getConnection(
                portal.getRequiredProperty("portal.database.url"),
                portal.getRequiredProperty("portal.database.owner.user"),
                portal.getRequiredProperty("portal.database.owner.password"))) {
            try (var table = connection.createStatement()) {
                table.execute("drop table if exists register_bench");
                table.execute("create table register_bench like recommendation_archived");
            }
            var began = System.nanoTime();
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("insert into register_bench values (" + marks + ")")) {
                for (int row = 0; row < all.size(); row++) {
                    for (int i = 0; i < all.get(row).length; i++) {
                        insert.setObject(i + 1, all.get(row)[i]);
                    }
                    insert.addBatch();
                    if (row % 1000 == 999 || row + 1 == all.size()) {
                        insert.executeBatch();
                    }
                }
            }
            connection.commit();
            var rows = all.size() / seconds(began);
            try (var table = connection.createStatement()) {
                table.execute("drop table register_bench");
            }
            return rows;
        }
    }

    private int archived() {
        return database.sql("select count(*) from recommendation_archived")
                .query(Integer.class)
                .single();
    }

    /** Copies of all rows under ids and keys of their own, each time as a file of its own. */
    private void multiply(int rows) {
        int ours = archived();
        for (int copy = 1; ours * (copy + 1L) <= rows + ours / 2L; copy++) {
            int number = database.sql("select coalesce(max(number), 0) + 1 from recommendation_archive_file")
                    .query(Integer.class)
                    .single();
            database.sql("""
                            insert into recommendation_archived (id, row_key, reviewed_name, reviewed_code, session, cycle_number,
                                text, maker_name, maker_code, kind, answer, action, issues, sought, import_number)
                            select cast(insert(insert(md5(concat(id, :copy)), 13, 1, '4'), 17, 1, '8') as uuid), sha2(concat(row_key, :copy), 256), reviewed_name,
                                reviewed_code, session, cycle_number, text, maker_name, maker_code, kind, answer, action, issues,
                                sought, :number
                            from recommendation_archived where import_number < :first
                            """)
                    .param("copy", " copy " + copy)
                    .param("number", number)
                    .param("first", number - copy + 1)
                    .update();
            database.sql("""
                            insert into recommendation_archived_issue (archived_id, term_id)
                            select cast(insert(insert(md5(concat(i.archived_id, :copy)), 13, 1, '4'), 17, 1, '8') as uuid), i.term_id
                            from recommendation_archived_issue i join recommendation_archived a on a.id = i.archived_id
                            where a.import_number < :first
                            """)
                    .param("copy", " copy " + copy)
                    .param("first", number - copy + 1)
                    .update();
            database.sql("""
                            insert into recommendation_archive_file (id, number, at, file_name, digest, created, updated, report)
                            values (?, ?, now(6), 'copy', ?, ?, 0, '')
                            """)
                    .params(UUID.randomUUID().toString(), number, "0".repeat(64), Math.max(501, ours))
                    .update();
        }
    }

    private void rebuild() {
        var began = System.nanoTime();
        ReflectionTestUtils.invokeMethod(index, "anew");
        if (!index.refresh() && count() < archived()) {
            throw new IllegalStateException("The index does not hold what the database holds");
        }
        var bare = rawRead();
        out.printf("index rebuilt: %,.0f rows a second, %,d rows%n", count() / seconds(began), count());
        out.printf("reading the same rows from the database alone: %,.0f rows a second%n", bare);
    }

    private double rawRead() {
        var began = System.nanoTime();
        var rows = new int[1];
        batches.query("select * from recommendation_archived", row -> {
            rows[0]++;
        });
        return rows[0] / seconds(began);
    }

    private void firstPageInSql() {
        sql("select count(*) from recommendation_archived");
        sql("select * from recommendation_archived order by session desc, reviewed_code, id limit 20");
        facets("1 = 1");
    }

    private void filteredInSql() {
        var words = "sought like '%women%' and sought like '%violence%'";
        var all = words + " and kind = 'SUPPORTED' and cycle_number = 1 and action in (4, 5)";
        sql("select count(*) from recommendation_archived where " + all);
        sql("select * from recommendation_archived where " + all + " order by session desc limit 20");
        facets(all);
    }

    private void facets(String where) {
        for (var column : List.of("reviewed_code", "maker_code", "kind", "action", "cycle_number", "session")) {
            sql("select " + column + ", count(*) from recommendation_archived where " + where + " group by " + column);
        }
        sql("select i.term_id, count(*) from recommendation_archived a join recommendation_archived_issue i on"
                + " i.archived_id = a.id where " + where + " group by i.term_id");
    }

    private void sql(String query) {
        batches.queryForList(query);
    }

    /** Lucene as its documentation shows it: the same texts in one field, the same facets, twenty of what matches. */
    private final class Bare implements AutoCloseable {

        private final FSDirectory directory;
        private final FacetsConfig config = new FacetsConfig();
        private DirectoryReader reader;
        private IndexSearcher searcher;
        private DefaultSortedSetDocValuesReaderState state;

        private Bare(Path at) throws IOException {
            directory = FSDirectory.open(Files.createDirectories(at));
            List.of("state", "by", "position", "action", "cycle", "session", "theme")
                    .forEach(facet -> config.setMultiValued(facet, true));
        }

        private void fill() throws IOException {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()))) {
                var issues = new java.util.HashMap<String, List<String>>();
                batches.query("select archived_id, term_id from recommendation_archived_issue", row -> {
                    issues.computeIfAbsent(row.getString(1), id -> new ArrayList<>(2))
                            .add(row.getString(2));
                });
                batches.query("select * from recommendation_archived", row -> {
                    var document = new Document();
                    document.add(new TextField("text", row.getString("text"), Field.Store.YES));
                    document.add(new StoredField("id", row.getString("id")));
                    document.add(new NumericDocValuesField("rank", row.getInt("session")));
                    var values = new LinkedHashMap<String, String>();
                    values.put("state", row.getString("reviewed_code"));
                    values.put("by", row.getString("maker_code"));
                    values.put("position", row.getString("kind"));
                    values.put("action", row.getString("action"));
                    values.put("cycle", row.getString("cycle_number"));
                    values.put("session", row.getString("session"));
                    values.forEach((facet, value) -> {
                        if (value != null && !value.isEmpty()) {
                            document.add(new StringField("_" + facet, value, Field.Store.NO));
                            document.add(new SortedSetDocValuesFacetField(facet, value));
                        }
                    });
                    issues.getOrDefault(row.getString("id"), List.of())
                            .forEach(term -> document.add(new SortedSetDocValuesFacetField("theme", term)));
                    try {
                        writer.addDocument(config.build(document));
                    } catch (IOException full) {
                        throw new UncheckedIOException(full);
                    }
                });
            }
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
            state = new DefaultSortedSetDocValuesReaderState(reader, config);
        }

        private void search(Wanted wanted) throws IOException {
            var query = new BooleanQuery.Builder();
            if (wanted == null) {
                query.add(new MatchAllDocsQuery(), Occur.MUST);
            } else {
                for (var word : List.of("women", "violenc")) {
                    query.add(new TermQuery(new Term("text", word)), Occur.MUST);
                }
                wanted.chosen().forEach((facet, values) -> {
                    var any = new BooleanQuery.Builder();
                    values.forEach(value -> any.add(new TermQuery(new Term("_" + facet, value)), Occur.SHOULD));
                    query.add(any.build(), Occur.FILTER);
                });
            }
            Query built = query.build();
            var sort = wanted == null
                    ? new Sort(new SortField("rank", SortField.Type.LONG, true))
                    : new Sort(SortField.FIELD_SCORE);
            var found = FacetsCollectorManager.search(searcher, built, 20, sort, false, new FacetsCollectorManager());
            new SortedSetDocValuesFacetCounts(state, found.facetsCollector()).getAllDims(1000);
            for (var doc : found.topDocs().scoreDocs) {
                searcher.storedFields().document(doc.doc);
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
            directory.close();
        }
    }

    private void compared(String what, Work ours, Work inSql, Work inLucene) throws Exception {
        var times = turns(List.of(ours, inSql, inLucene));
        out.printf("%s: %.1f ms; by hand in SQL %.1f ms; bare Lucene %.1f ms%n", what, times[0], times[1], times[2]);
        put(what + " against SQL (≤ 1)", times[0] / times[1]);
        put(what + " against Lucene (≤ 2)", times[0] / times[2]);
    }

    private void ratio(String what, String name, double many, double few) {
        out.printf("%s: %.1f ms, %.1f ms%n", what, many, few);
        put(name + " (≤ 2)", many / few);
    }

    private void put(String name, double ratio) {
        ratios.put(name, ratio);
        out.printf("  ratio: %s = %.2f%n", name, ratio);
    }

    private static double median(Work work) throws Exception {
        return turns(List.of(work))[0];
    }

    /** Each in turn, so that what disturbs the machine disturbs all; the middle of many. Milliseconds. */
    private static double[] turns(List<Work> all) throws Exception {
        var times = new double[all.size()][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            for (int i = 0; i < all.size(); i++) {
                var began = System.nanoTime();
                all.get(i).run();
                if (round >= 0) {
                    times[i][round] = (System.nanoTime() - began) / 1e6;
                }
            }
        }
        return Arrays.stream(times)
                .mapToDouble(one -> {
                    Arrays.sort(one);
                    return one[ROUNDS / 2];
                })
                .toArray();
    }

    private void commit(String file) {
        context.getBean(CurrentActor.class)
                .runAs(
                        Actor.PORTAL,
                        () -> context.getBean(ArchiveImports.class)
                                .commit("bench.csv", file.getBytes(StandardCharsets.UTF_8), null));
    }

    /** Rows that nobody ever made. @param state to that State; empty for many */
    private static List<String> invented(int rows, String state) {
        var chance = new Random(rows);
        var words =
                ("women violence law court school police detention torture freedom press migrant worker health water land treaty"
                                + " protocol institution training budget plan child disability minority access data report civil society")
                        .split(" ");
        var states = List.of("Kenya", "Nepal", "Peru", "Ghana", "Fiji", "Chad", "Spain", "Norway", "Japan", "Cuba");
        var lines = new ArrayList<String>();
        for (int i = 0; i < rows; i++) {
            var text = new StringBuilder("Ensure");
            for (int word = 0; word < 18; word++) {
                text.append(' ').append(words[chance.nextInt(words.length)]);
            }
            lines.add(String.join(
                    ",",
                    state.isEmpty() ? states.get(chance.nextInt(states.size())) : state,
                    text + " " + i,
                    states.get(chance.nextInt(states.size())),
                    chance.nextInt(4) == 0 ? "Noted" : "Accepted",
                    String.valueOf(1 + chance.nextInt(5)),
                    Optional.of(chance.nextBoolean() ? "Justice" : "Women's rights")
                            .get(),
                    String.valueOf(1 + chance.nextInt(20))));
        }
        return lines;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double seconds(long began) {
        return Math.max(1e-6, (System.nanoTime() - began) / 1e9);
    }
}
