package org.uprportal.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.recommendation.RegisterRow.Term;
import org.uprportal.recommendation.RegisterRow.Unit;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/**
 * The whole register as everybody may read it, whoever asks: what the portal conducts and what other databases hold. For what
 * is made of it, such as an index, each part says by a mark whether it has changed.
 */
@Service
@Transactional(readOnly = true)
public class RegisterRows {

    private static final int AT_ONCE = 1000;
    private static final String AFTER_ALL_PARAGRAPHS = "~";
    private static final String ARCHIVED = """
            select id, reviewed_name, reviewed_code, cycle_number, session, text, maker_name, maker_code, kind, answer, action, issues
            from recommendation_archived""";

    private final JdbcClient database;
    private final PositionsInPublic positions;
    private final Cycles cycles;
    private final Themes themes;
    private final PutTags.Kept tags;
    private final OtherBodies bodies;

    RegisterRows(
            JdbcClient database,
            PositionsInPublic positions,
            Cycles cycles,
            Themes themes,
            PutTags.Kept tags,
            OtherBodies bodies) {
        this.database = database;
        this.positions = positions;
        this.cycles = cycles;
        this.themes = themes;
        this.tags = tags;
        this.bodies = bodies;
    }

    /**
     * For each cycle with recommendations a mark that is another one whenever its rows read differently: because one was
     * written, because positions became public, or because the review has moved to another session.
     */
    public Map<CycleId, Mark> marks() {
        var hidden = positions.hiddenFromEverybody();
        var known = cycles.all().stream().collect(Collectors.toMap(CycleSummary::id, Function.identity()));
        var marks = new HashMap<CycleId, Mark>();
        database.sql("select cycle_id, number from recommendation_stamp")
                .query((row, number) -> Map.entry(new CycleId(UUID.fromString(row.getString(1))), row.getLong(2)))
                .list()
                .forEach(stamp -> {
                    var cycle = known.get(stamp.getKey());
                    if (cycle != null) {
                        marks.put(
                                cycle.id(),
                                new Mark(
                                        cycle.state(),
                                        "%d %s %d %d %s"
                                                .formatted(
                                                        stamp.getValue(),
                                                        cycle.state().value(),
                                                        cycle.number(),
                                                        cycle.session(),
                                                        hidden.contains(cycle.id()))));
                    }
                });
        return marks;
    }

    /**
     * What says whether something has changed.
     *
     * @param state whose rows they are
     */
    public record Mark(StateCode state, String value) {}

    /** For each State whose rows were tagged by people a number that is another one after each change; empty for rows of nobody. */
    public Map<String, Long> tagMarks() {
        return database
                .sql("select state_code, number from recommendation_state_stamp")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All rows of one cycle, in the order of the report; what the State has pledged of itself after them. */
    public List<RegisterRow> of(CycleId cycle) {
        var rows = new ArrayList<>(
                recorded("r.cycle_id = :id order by r.sort_key", cycle.value().toString()));
        rows.addAll(pledged("cycle_id = ?", cycle.value()));
        return rows;
    }

    /** The files taken over from other databases by number, each with its id. */
    public Map<Integer, UUID> files() {
        var files = new LinkedHashMap<Integer, UUID>();
        database.sql("select number, id from recommendation_archive_file order by number")
                .query((row, number) -> Map.entry(row.getInt(1), UUID.fromString(row.getString(2))))
                .list()
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return files;
    }

    /** Of which States under review a file has brought or changed rows last; empty for those of whom nobody knows the State. */
    public Set<String> statesOf(int file) {
        return Set.copyOf(
                database.sql("""
                        select coalesce(reviewed_code, '') from recommendation_archived where import_number = ?
                        union select coalesce(reviewed_code, '') from recommendation_other_body where import_number = ?
                        """).params(file, file).query(String.class).list());
    }

    /** All States under review of whom files have brought rows; empty for those of whom nobody knows the State. */
    public Set<String> statesOfFiles() {
        return Set.copyOf(database.sql("""
                        select coalesce(reviewed_code, '') from recommendation_archived
                        union select coalesce(reviewed_code, '') from recommendation_other_body
                        """).query(String.class).list());
    }

    /**
     * Rows of one State that files have brought, by id, at most 1,000.
     *
     * @param state its code; empty for those of whom nobody knows the State
     * @param after the last one read; null for the first
     */
    public List<RegisterRow> ofFiles(String state, @Nullable UUID after) {
        var from = after == null ? new UUID(0, 0) : after;
        var one = state.isEmpty() ? " where reviewed_code is null and id > ?" : " where id > ? and reviewed_code = ?";
        var parameters = state.isEmpty() ? List.of(from.toString()) : List.of(from.toString(), state);
        return archived(database.sql(ARCHIVED + one + " order by id limit " + AT_ONCE)
                .params(parameters)
                .query(RegisterRows::line)
                .list());
    }

    /**
     * What treaty bodies and special procedures have recommended to one State first, by id, at most 1,000.
     *
     * @param state its code; empty for those of whom nobody knows the State
     * @param after the last one read; null for the first
     */
    public List<RegisterRow> ofBodies(String state, @Nullable UUID after) {
        return tagged(bodies.of(state, after));
    }

    /** One row, whichever it is. */
    public Optional<RegisterRow> find(UUID id) {
        var archived = archived(database.sql(ARCHIVED + " where id = ?")
                .params(id.toString())
                .query(RegisterRows::line)
                .list());
        return archived.isEmpty()
                ? recorded("r.id = :id", id.toString()).stream()
                        .findFirst()
                        .or(() -> pledged("id = ?", id).stream().findFirst())
                        .or(() -> tagged(bodies.find(id).stream().toList()).stream()
                                .findFirst())
                : Optional.of(archived.getFirst());
    }

    /** What States under review have pledged here. */
    private List<RegisterRow> pledged(String where, UUID id) {
        return database
                .sql("select id, cycle_id, text from recommendation_pledge where " + where + " order by at, id")
                .params(id.toString())
                .query((row, number) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list()
                .stream()
                .map(row -> {
                    var cycle = cycles.get(new CycleId(UUID.fromString(row[1])));
                    return new RegisterRow(
                            UUID.fromString(row[0]),
                            Unit.PLEDGE,
                            cycle.id().value(),
                            new RecommendingState(
                                    cycle.state().value(), cycle.state().value()),
                            cycle.number(),
                            cycle.session(),
                            "",
                            AFTER_ALL_PARAGRAPHS,
                            row[2],
                            List.of(),
                            null,
                            "",
                            null,
                            List.of(),
                            null);
                })
                .collect(Collectors.collectingAndThen(Collectors.toList(), this::tagged));
    }

    private static RegisterRow line(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        var pledge = kind.equals("PLEDGE");
        var maker = row.getString("maker_name");
        var issues = row.getString("issues");
        return new RegisterRow(
                UUID.fromString(row.getString("id")),
                pledge ? Unit.PLEDGE : Unit.PAIR,
                null,
                new RecommendingState(row.getString("reviewed_name"), row.getString("reviewed_code")),
                row.getInt("cycle_number"),
                row.getInt("session"),
                "",
                "",
                row.getString("text"),
                pledge || maker.isEmpty()
                        ? List.of()
                        : List.of(new RecommendingState(maker, row.getString("maker_code"))),
                pledge ? null : Position.valueOf(kind),
                row.getString("answer"),
                row.getObject("action") == null ? null : row.getInt("action"),
                issues.isEmpty()
                        ? List.of()
                        : List.of(issues.split(" \\| ")).stream()
                                .map(issue -> new Term(ThemeKind.ISSUE, null, issue))
                                .toList(),
                null);
    }

    /** With the terms of their issues; what no list knows keeps its words. */
    private List<RegisterRow> archived(List<RegisterRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        var terms = new HashMap<UUID, List<ThemeId>>();
        database.sql("select archived_id, term_id from recommendation_archived_issue where archived_id in (:ids)")
                .param("ids", rows.stream().map(row -> row.id().toString()).toList())
                .query((row, number) ->
                        Map.entry(UUID.fromString(row.getString(1)), new ThemeId(UUID.fromString(row.getString(2)))))
                .list()
                .forEach(one -> terms.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                        .add(one.getValue()));
        var names = themes.named(terms.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return tagged(rows.stream()
                .map(row -> terms.containsKey(row.id())
                        ? row.with(issues(row.terms(), terms.get(row.id()), names), row.action())
                        : row)
                .toList());
    }

    /** With what people have put to them beside their source. */
    private List<RegisterRow> tagged(List<RegisterRow> rows) {
        var tags = this.tags.of(rows.stream().map(RegisterRow::id).toList());
        return tags.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> tags.containsKey(row.id()) ? with(row, tags.get(row.id())) : row)
                        .toList();
    }

    private static RegisterRow with(RegisterRow row, PutTags tags) {
        var terms = new ArrayList<>(row.terms());
        tags.terms().stream()
                .filter(tag -> row.terms().stream()
                        .noneMatch(term -> term.id() != null && term.id().equals(tag.id())))
                .forEach(terms::add);
        if (row.unit() != Unit.PARAGRAPH) {
            terms.sort(Comparator.comparing(Term::kind).thenComparing(Term::label));
        }
        return row.with(terms, row.action() == null ? tags.action() : row.action());
    }

    private static List<Term> issues(List<Term> written, List<ThemeId> known, Map<ThemeId, String> names) {
        var terms = new ArrayList<>(known.stream()
                .map(id -> new Term(ThemeKind.ISSUE, id.value(), names.getOrDefault(id, "")))
                .sorted(Comparator.comparing(Term::label))
                .toList());
        if (written.size() > known.size()) {
            written.stream()
                    .filter(one -> terms.stream().noneMatch(term -> term.label().equalsIgnoreCase(one.label())))
                    .forEach(terms::add);
        }
        return terms;
    }

    private List<RegisterRow> recorded(String where, String id) {
        var rows = database.sql("""
                        select r.id, r.cycle_id, r.paragraph, r.sort_key, r.text, r.position, r.position_as_written
                        from recommendation_recommendation r where\s""" + where)
                .param("id", id)
                .query((row, number) -> new String[] {
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)
                })
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var hidden = positions.hiddenFromEverybody();
        var cycle = cycles.get(new CycleId(UUID.fromString(rows.getFirst()[1])));
        var ids = rows.stream().map(row -> row[0]).toList();
        var makers = makers(ids);
        var terms = labels(ids);
        return tagged(rows.stream()
                .map(row -> {
                    var own = UUID.fromString(row[0]);
                    return new RegisterRow(
                            own,
                            Unit.PARAGRAPH,
                            cycle.id().value(),
                            new RecommendingState(
                                    cycle.state().value(), cycle.state().value()),
                            cycle.number(),
                            cycle.session(),
                            row[2],
                            row[3],
                            row[4],
                            makers.getOrDefault(own, List.of()),
                            shown(cycle.id(), hidden) ? Position.valueOf(row[5]) : Position.PENDING,
                            shown(cycle.id(), hidden) ? row[6] : "",
                            null,
                            terms.getOrDefault(own, List.of()),
                            null);
                })
                .toList());
    }

    private static boolean shown(CycleId cycle, Set<CycleId> hidden) {
        return !hidden.contains(cycle);
    }

    private Map<UUID, List<RecommendingState>> makers(Collection<String> ids) {
        var makers = new HashMap<UUID, List<RecommendingState>>();
        database.sql(
                        "select recommendation_id, name, state_code from recommendation_state where recommendation_id in (:ids) order by place")
                .param("ids", ids)
                .query((row, number) -> Map.entry(
                        UUID.fromString(row.getString(1)), new RecommendingState(row.getString(2), row.getString(3))))
                .list()
                .forEach(one -> makers.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                        .add(one.getValue()));
        return makers;
    }

    private Map<UUID, List<Term>> labels(Collection<String> ids) {
        var labels = new HashMap<UUID, List<Term>>();
        database.sql("""
                        select recommendation_id, kind, term_id, label from recommendation_label
                        where recommendation_id in (:ids) order by place
                        """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(
                        UUID.fromString(row.getString(1)),
                        new Term(
                                ThemeKind.valueOf(row.getString(2)),
                                row.getString(3) == null ? null : UUID.fromString(row.getString(3)),
                                row.getString(4))))
                .list()
                .forEach(one -> labels.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                        .add(one.getValue()));
        return labels;
    }
}
