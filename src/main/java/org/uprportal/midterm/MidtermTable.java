package org.uprportal.midterm;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.followup.Progress;
import org.uprportal.platform.Part;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.RecommendingState;

/** The rows of drafts, and the lines of published reports as they were frozen. */
@Component
class MidtermTable {

    private final JdbcClient database;

    MidtermTable(JdbcClient database) {
        this.database = database;
    }

    /** @param proposed whether it stands as a rating said and nobody has looked at it */
    record Stored(RowWords said, boolean proposed) {}

    /** What a row is called where its editions are kept; random, as the report's id is. */
    static UUID rowOf(MidtermId report, RecommendationId recommendation) {
        return UUID.nameUUIDFromBytes(
                (report.value() + " " + recommendation.value()).getBytes(StandardCharsets.US_ASCII));
    }

    Map<RecommendationId, Stored> rows(MidtermId report, Collection<RecommendationId> of) {
        var found = new HashMap<RecommendationId, Stored>();
        if (!of.isEmpty()) {
            database.sql("select recommendation_id, progress, words, proposed from midterm_row"
                            + " where report_id = :report and recommendation_id in (:ids)")
                    .param("report", report.value().toString())
                    .param("ids", of.stream().map(one -> one.value().toString()).toList())
                    .query(row -> {
                        found.put(
                                new RecommendationId(UUID.fromString(row.getString(1))),
                                new Stored(
                                        new RowWords(Progress.valueOf(row.getString(2)), row.getString(3)),
                                        row.getBoolean(4)));
                    });
        }
        return found;
    }

    void put(MidtermId report, RecommendationId recommendation, RowWords said, boolean proposed) {
        database.sql("insert into midterm_row (report_id, recommendation_id, progress, words, proposed)"
                        + " values (?, ?, ?, ?, ?) on duplicate key update progress = values(progress),"
                        + " words = values(words), proposed = values(proposed)")
                .params(
                        report.value().toString(),
                        recommendation.value().toString(),
                        said.progress().name(),
                        said.words(),
                        proposed)
                .update();
    }

    /** Takes the rows of another version over. */
    void copy(MidtermId from, MidtermId to) {
        database.sql("insert into midterm_row (report_id, recommendation_id, progress, words, proposed)"
                        + " select ?, recommendation_id, progress, words, false from midterm_row where report_id = ?")
                .params(to.value().toString(), from.value().toString())
                .update();
    }

    /** How many recommendations of so many are rated how; those without row have no information. */
    Map<Progress, Integer> counts(MidtermId report, int all) {
        var counts = new EnumMap<Progress, Integer>(Progress.class);
        database.sql("select progress, count(*) from midterm_row where report_id = ? group by progress")
                .params(report.value().toString())
                .query(row -> {
                    counts.put(Progress.valueOf(row.getString(1)), row.getInt(2));
                });
        var rows = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all > rows) {
            counts.merge(Progress.NO_INFORMATION, all - rows, Integer::sum);
        }
        return counts;
    }

    int proposed(MidtermId report) {
        return database.sql("select count(*) from midterm_row where report_id = ? and proposed = true")
                .params(report.value().toString())
                .query(Integer.class)
                .single();
    }

    void delete(MidtermId report) {
        database.sql("delete from midterm_row where report_id = ?")
                .params(report.value().toString())
                .update();
    }

    /** Freezes a line for each of these, in their order. */
    List<MidtermLine> freeze(MidtermId report, List<RecommendationSummary> all) {
        var rows = rows(report, all.stream().map(RecommendationSummary::id).toList());
        var lines = all.stream()
                .map(one -> line(
                        one,
                        rows.getOrDefault(one.id(), new Stored(RowWords.NOTHING, false))
                                .said()))
                .toList();
        for (int place = 0; place < lines.size(); place++) {
            var line = lines.get(place);
            database.sql("insert into midterm_line (report_id, place, recommendation_id, paragraph, text, states,"
                            + " position, themes, sdgs, progress, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            report.value().toString(),
                            place,
                            line.recommendation().value().toString(),
                            line.paragraph(),
                            line.text(),
                            line.states(),
                            line.position().name(),
                            line.themes(),
                            line.sdgs(),
                            line.progress().name(),
                            line.words())
                    .update();
        }
        return lines;
    }

    private static MidtermLine line(RecommendationSummary one, RowWords said) {
        return new MidtermLine(
                one.id(),
                one.paragraph(),
                one.text(),
                one.recommendingStates().stream().map(RecommendingState::name).collect(Collectors.joining("; ")),
                one.position(),
                Stream.concat(one.themes().stream(), one.persons().stream()).collect(Collectors.joining("; ")),
                String.join("; ", one.sdgs()),
                said.progress(),
                said.words());
    }

    Part<MidtermLine> lines(MidtermId report, @Nullable Progress only, int offset, int most) {
        var where = " from midterm_line where report_id = :report" + (only == null ? "" : " and progress = :only");
        var all = database.sql("select count(*)" + where)
                .param("report", report.value().toString())
                .param("only", only == null ? "" : only.name())
                .query(Integer.class)
                .single();
        var rows = database.sql(
                        "select recommendation_id, paragraph, text, states, position, themes, sdgs, progress, words"
                                + where + " order by place limit :most offset :offset")
                .param("report", report.value().toString())
                .param("only", only == null ? "" : only.name())
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> new MidtermLine(
                        new RecommendationId(UUID.fromString(row.getString(1))),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Position.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        Progress.valueOf(row.getString(8)),
                        row.getString(9)))
                .list();
        return new Part<>(rows, all);
    }

    /** The published reports that stand and say how far that recommendation is, with what they say. */
    Map<UUID, Progress> about(RecommendationId recommendation) {
        var found = new HashMap<UUID, Progress>();
        database.sql(
                        "select l.report_id, l.progress from midterm_line l join midterm_report r on r.id = l.report_id"
                                + " where l.recommendation_id = ? and r.status = 'PUBLISHED' and l.progress <> 'NO_INFORMATION'")
                .params(recommendation.value().toString())
                .query(row -> {
                    found.put(UUID.fromString(row.getString(1)), Progress.valueOf(row.getString(2)));
                });
        return found;
    }
}
