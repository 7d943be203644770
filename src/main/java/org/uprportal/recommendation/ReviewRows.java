package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.Cycles;
import org.uprportal.recommendation.export.BodyRow.Country;
import org.uprportal.recommendation.export.ExportProblem;
import org.uprportal.recommendation.export.ExportRow;
import org.uprportal.recommendation.export.ReviewRow;
import org.uprportal.state.StateCode;

/**
 * Recommendations of the Universal Periodic Review in an export of OHCHR's index, told from those that the register has already: by
 * State, session, recommending State and wording. What is on record stays as it is; what is not is taken over, one row for each State.
 */
@Component
class ReviewRows {

    private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}\\.\\d{1,3}\\.?\\s+");
    private static final Pattern MAKERS = Pattern.compile("(?:\\s{0,9}+\\([^()]{1,200}+\\))++\\s{0,9}+[;.]?$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double ALIKE = 0.8;
    private static final int LONG = 40;

    private final JdbcClient database;
    private final Cycles cycles;
    private final RegisterRows rows;

    ReviewRows(JdbcClient database, Cycles cycles, RegisterRows rows) {
        this.database = database;
        this.cycles = cycles;
        this.rows = rows;
    }

    /**
     * What came of them.
     *
     * @param there how many are on record already, whatever the file says of them
     * @param fresh those that are not, one for each recommending State
     */
    record Met(int there, List<ExportRow> fresh) {}

    private record Review(String state, int session) {}

    private record Said(Set<String> makers, String text, Set<String> words, String position) {

        private static Said of(Set<String> makers, String text, String position) {
            var words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT).strip());
            return new Said(
                    makers,
                    String.join(" ", words),
                    Set.of(Arrays.stream(words).distinct().toArray(String[]::new)),
                    position);
        }

        private boolean alike(Said other) {
            if (text.equals(other.text)
                    || Math.min(text.length(), other.text.length()) >= LONG
                            && (text.contains(other.text) || other.text.contains(text))) {
                return true;
            }
            var both = words.stream().filter(other.words::contains).count();
            return both >= ALIKE * (words.size() + other.words.size() - both);
        }
    }

    /** Compares; what differs becomes a problem. */
    Met compare(List<ReviewRow> all, List<ExportProblem> problems) {
        var fresh = new ArrayList<ExportRow>();
        if (all.isEmpty()) {
            return new Met(0, fresh);
        }
        var paragraphs = paragraphs(all);
        var pairs = pairs(all);
        int there = 0;
        for (var row : all) {
            var review = new Review(called(row.reviewed()), row.session());
            var text = bare(row);
            var makers = row.makers().stream().map(ReviewRows::called).collect(Collectors.toSet());
            var said = Said.of(makers, text, row.kind().name());
            var conducted = paragraphs.get(review);
            if (conducted != null) {
                var one = conducted.stream()
                        .filter(other -> other.alike(said) && (makers.isEmpty() || shared(other.makers, makers)))
                        .findFirst()
                        .orElse(null);
                if (one == null) {
                    problems.add(problem(row, "recommendation.problem.reviewMissing", text));
                } else {
                    there++;
                    differs(row, one, said, problems);
                }
                continue;
            }
            var ours = pairs.computeIfAbsent(review, none -> new ArrayList<>());
            for (var maker : row.makers().isEmpty() ? List.of(new Country("", null)) : row.makers()) {
                var its = Said.of(
                        maker.name().isEmpty() ? Set.of() : Set.of(called(maker)),
                        text,
                        row.kind().name());
                var one = ours.stream()
                        .filter(other -> (its.makers.isEmpty() || other.makers.equals(its.makers)) && other.alike(its))
                        .findFirst()
                        .orElse(null);
                if (one != null) {
                    there++;
                    differs(row, one, its, problems);
                } else {
                    ours.add(its);
                    fresh.add(new ExportRow(
                            row.row(),
                            row.reviewed().name(),
                            row.reviewed().code(),
                            row.session(),
                            text,
                            maker.name(),
                            maker.code(),
                            row.kind(),
                            row.answer(),
                            null,
                            List.of(),
                            null));
                }
            }
        }
        return new Met(there, fresh);
    }

    private static void differs(ReviewRow row, Said onRecord, Said said, List<ExportProblem> problems) {
        // Nothing said, or not public yet: no contradiction.
        if (!said.position.equals(onRecord.position)
                && !said.position.equals("PENDING")
                && !onRecord.position.equals("PENDING")) {
            problems.add(
                    problem(row, "recommendation.problem.reviewDiffers", onRecord.position + " → " + said.position));
        }
        if (!said.makers.isEmpty() && !said.makers.equals(onRecord.makers)) {
            problems.add(problem(
                    row,
                    "recommendation.problem.reviewDiffers",
                    sorted(onRecord.makers) + " → " + sorted(said.makers)));
        }
    }

    private static String sorted(Set<String> makers) {
        return makers.stream().sorted().collect(Collectors.joining(", "));
    }

    private static boolean shared(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static ExportProblem problem(ReviewRow row, String key, String detail) {
        return new ExportProblem(row.row(), key, detail.length() <= 120 ? detail : detail.substring(0, 119) + "…");
    }

    /** Without its number and without its States at the end, which stand in columns of their own. */
    private static String bare(ReviewRow row) {
        var text = NUMBER.matcher(row.text()).replaceFirst("");
        var end = MAKERS.matcher(text);
        if (end.find()
                && end.start() > 0
                && row.makers().stream().anyMatch(maker -> end.group().contains(maker.name()))) {
            return text.substring(0, end.start()).strip();
        }
        return text;
    }

    private static String called(Country country) {
        return called(country.code() == null ? null : country.code().value(), country.name());
    }

    private static String called(@Nullable String code, String name) {
        return code == null ? name.toLowerCase(Locale.ROOT) : code;
    }

    /** Numbered paragraphs of the reviews that the portal conducts; none for another review. */
    private Map<Review, List<Said>> paragraphs(List<ReviewRow> all) {
        var found = new HashMap<Review, List<Said>>();
        var wanted = all.stream().map(ReviewRow::session).collect(Collectors.toSet());
        all.stream()
                .map(row -> row.reviewed().code())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(state -> cycles.of(state).stream())
                .filter(cycle -> wanted.contains(cycle.session()))
                .forEach(cycle -> {
                    var said = rows.of(cycle.id()).stream()
                            .filter(row -> row.unit() == RegisterRow.Unit.PARAGRAPH)
                            .map(row -> Said.of(
                                    row.makers().stream()
                                            .map(maker -> called(maker.code(), maker.name()))
                                            .collect(Collectors.toSet()),
                                    bare(new ReviewRow(
                                            0,
                                            new Country("", null),
                                            0,
                                            row.text(),
                                            row.makers().stream()
                                                    .map(maker -> new Country(maker.name(), (StateCode) null))
                                                    .toList(),
                                            ExportRow.Kind.PENDING,
                                            "")),
                                    String.valueOf(row.position())))
                            .toList();
                    if (!said.isEmpty()) {
                        found.put(new Review(cycle.state().value(), cycle.session()), said);
                    }
                });
        return found;
    }

    /** What other files have brought of these reviews. */
    private Map<Review, List<Said>> pairs(List<ReviewRow> all) {
        var found = new HashMap<Review, List<Said>>();
        var sessions = all.stream().map(ReviewRow::session).collect(Collectors.toSet());
        var names = all.stream().map(row -> called(row.reviewed())).collect(Collectors.toSet());
        database.sql("""
                        select reviewed_code, reviewed_name, session, text, maker_code, maker_name, kind
                        from recommendation_archived
                        where session in (:sessions) and (reviewed_code in (:states) or reviewed_name in (:states))
                            and kind <> 'PLEDGE'
                        """).param("sessions", sessions).param("states", names).query(row -> {
            var maker = called(row.getString(5), row.getString(6));
            found.computeIfAbsent(
                            new Review(called(row.getString(1), row.getString(2)), row.getInt(3)),
                            none -> new ArrayList<>())
                    .add(Said.of(maker.isEmpty() ? Set.of() : Set.of(maker), row.getString(4), row.getString(7)));
        });
        return found;
    }
}
