package org.uprportal.recommendation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.export.ExportRow;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;

/** A row of the archive: a (recommendation, State) pair or a pledge of an earlier review, taken over from another database. */
record Archived(
        UUID id,
        String key,
        String reviewedName,
        @Nullable String reviewedCode,
        int session,
        String text,
        String makerName,
        @Nullable String makerCode,
        String kind,
        String answer,
        @Nullable Integer action,
        String issues) {

    private static final String BETWEEN = " | ";

    /**
     * As a file has it.
     *
     * @param occurrence 1 for the first row of its kind in the file, 2 for one that says the same again
     */
    static Archived of(ExportRow row, int occurrence) {
        return new Archived(
                row.id() == null ? UUID.randomUUID() : row.id(),
                key(row, occurrence),
                row.reviewed(),
                code(row.reviewedCode()),
                row.session(),
                row.text(),
                row.maker(),
                code(row.makerCode()),
                row.kind().name(),
                row.answer(),
                row.action(),
                String.join(BETWEEN, row.issues()));
    }

    /** What makes it this one: who said what to whom in which session; not what became of it. */
    static String what(ExportRow row) {
        var pledge = row.kind() == ExportRow.Kind.PLEDGE;
        return String.join(
                "\n",
                Stream.of(row.reviewed(), String.valueOf(row.session()), pledge ? "pledge" : row.maker(), row.text())
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static String key(ExportRow row, int occurrence) {
        return MatrixDigest.of((what(row) + "\n" + occurrence).getBytes(StandardCharsets.UTF_8));
    }

    /** Sessions 1 to 12 were the first cycle; each one since then has 14. */
    static int cycleOf(int session) {
        return session <= 12 ? 1 : 2 + (session - 13) / 14;
    }

    /** The same under the id that it has on record. */
    Archived as(UUID known) {
        return new Archived(
                known,
                key,
                reviewedName,
                reviewedCode,
                session,
                text,
                makerName,
                makerCode,
                kind,
                answer,
                action,
                issues);
    }

    /**
     * The same as a file of this register says it again: what it means the same is what is on record.
     *
     * @param before what is on record under this id
     * @param issues the terms behind the issues of both
     * @param put what people have put to it beside its source, which the file has among the rest
     */
    Archived as(Archived before, Map<String, ThemeId> issues, PutTags put) {
        var added = put.terms().stream()
                .map(term -> term.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var said = listedIssues().stream()
                .filter(issue -> before.listedIssues().stream().anyMatch(issue::equalsIgnoreCase)
                        || !added.contains(issue.toLowerCase(Locale.ROOT)))
                .toList();
        var sameIssues = meant(said, issues).equals(meant(before.listedIssues(), issues));
        var sameAction = Objects.equals(action, before.action == null ? put.action() : before.action);
        return new Archived(
                before.id,
                before.key,
                Objects.equals(reviewedCode, before.reviewedCode) && reviewedCode != null
                        ? before.reviewedName
                        : reviewedName,
                reviewedCode,
                before.session,
                text.equals(before.text) || ("'" + text).equals(before.text) ? before.text : text,
                Objects.equals(makerCode, before.makerCode) && makerCode != null ? before.makerName : makerName,
                makerCode,
                kind,
                answer,
                sameAction ? before.action : action,
                sameIssues ? before.issues : String.join(BETWEEN, said));
    }

    private static Set<String> meant(List<String> labels, Map<String, ThemeId> issues) {
        return labels.stream()
                .map(label -> issues.containsKey(label)
                        ? issues.get(label).value().toString()
                        : label.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    List<String> listedIssues() {
        return issues.isEmpty() ? List.of() : List.of(issues.split(" \\| "));
    }

    String sought() {
        return SearchWords.of(String.join(" ", text, makerName, reviewedName));
    }

    /** What differs from a row on record, each fact with the old and the new words. */
    List<ArchivePreview.Change> differences(int row, Archived now) {
        return Stream.of(
                        change(row, "position", kind + " " + answer, now.kind + " " + now.answer),
                        change(row, "action", String.valueOf(action), String.valueOf(now.action)),
                        change(row, "issues", issues, now.issues),
                        change(
                                row,
                                "reviewed",
                                reviewedName + " " + reviewedCode,
                                now.reviewedName + " " + now.reviewedCode),
                        change(row, "maker", makerName + " " + makerCode, now.makerName + " " + now.makerCode),
                        change(row, "text", text, now.text))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ArchivePreview.@Nullable Change change(int row, String field, String before, String after) {
        return before.equals(after) ? null : new ArchivePreview.Change(row, field, before, after);
    }

    private static @Nullable String code(@Nullable StateCode state) {
        return state == null ? null : state.value();
    }
}
