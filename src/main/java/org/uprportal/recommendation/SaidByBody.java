package org.uprportal.recommendation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.RegisterRow.Term;
import org.uprportal.recommendation.export.BodyRow;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;

/**
 * A recommendation of a treaty body or a special procedure, as it is kept.
 *
 * @param annotation OHCHR's id of it; null where its source had none
 * @param saidKey stands for body, symbol and text
 * @param concerned the countries concerned, one at least
 */
record SaidByBody(
        UUID id,
        @Nullable String annotation,
        String saidKey,
        RecommendingBody body,
        String name,
        String symbol,
        @Nullable LocalDate on,
        String text,
        List<RecommendingState> concerned,
        List<Term> terms) {

    /** As a file has it. @param known by kind the terms behind its labels */
    static SaidByBody of(BodyRow row, Map<ThemeKind, Map<String, ThemeId>> known) {
        var terms = new ArrayList<Term>();
        labels(row)
                .forEach((kind, labels) -> labels.forEach(label -> {
                    // A file of the register has themes and issues in one column.
                    var term = known.getOrDefault(kind, Map.of()).get(label);
                    terms.add(new Term(kind, term == null ? null : term.value(), label));
                }));
        return new SaidByBody(
                row.id() == null ? UUID.randomUUID() : row.id(),
                row.annotation().isEmpty() ? null : row.annotation(),
                key(row),
                RecommendingBody.valueOf(row.body().name()),
                row.bodyName(),
                row.symbol(),
                row.on(),
                row.text(),
                row.countries().stream()
                        .map(one -> new RecommendingState(
                                one.name(),
                                one.code() == null ? null : one.code().value()))
                        .toList(),
                List.copyOf(terms));
    }

    /** What a row is sorted by, in the order in which it is kept. */
    static Map<ThemeKind, List<String>> labels(BodyRow row) {
        return Map.of(ThemeKind.THEME, row.themes(), ThemeKind.PERSONS, row.persons(), ThemeKind.SDG, row.sdgs());
    }

    static String key(BodyRow row) {
        return MatrixDigest.of(String.join("\n", row.body().name(), row.symbol(), row.text())
                .toLowerCase(Locale.ROOT)
                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same as a later file says it of what is on record: what means the same is what is on record.
     *
     * @param put what people have put to it beside its source, which a file of this register has among the rest
     */
    SaidByBody as(SaidByBody before, PutTags put, boolean ours) {
        var added = put.terms().stream().map(SaidByBody::meant).collect(Collectors.toSet());
        var said = ours
                ? terms.stream()
                        .filter(term -> before.meant().contains(meant(term)) || !added.contains(meant(term)))
                        .toList()
                : terms;
        var same =
                said.stream().map(SaidByBody::meant).collect(Collectors.toSet()).equals(before.meant());
        var countries = new ArrayList<RecommendingState>();
        for (int i = 0; i < concerned.size(); i++) {
            var country = concerned.get(i);
            var known = i < before.concerned.size() ? before.concerned.get(i) : country;
            countries.add(country.code() != null && Objects.equals(country.code(), known.code()) ? known : country);
        }
        var sameText = text.equals(before.text) || ("'" + text).equals(before.text);
        return new SaidByBody(
                before.id,
                annotation == null ? before.annotation : annotation,
                sameText && body == before.body && symbol.equals(before.symbol) ? before.saidKey : saidKey,
                body,
                name,
                symbol,
                on,
                sameText ? before.text : text,
                List.copyOf(countries),
                same ? before.terms : said);
    }

    private Set<String> meant() {
        return terms.stream().map(SaidByBody::meant).collect(Collectors.toSet());
    }

    private static String meant(Term term) {
        return term.id() == null
                ? term.kind() + term.label().toLowerCase(Locale.ROOT)
                : term.id().toString();
    }

    /** What differs from what is on record, each fact with the old and the new words. */
    List<ArchivePreview.Change> differences(int row, SaidByBody now) {
        return Stream.of(
                        change(row, "body", body + " " + name, now.body + " " + now.name),
                        change(row, "symbol", symbol, now.symbol),
                        change(row, "date", day(on), day(now.on)),
                        change(row, "reviewed", countries(concerned), countries(now.concerned)),
                        change(row, "issues", written(terms), written(now.terms)),
                        change(row, "text", text, now.text))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ArchivePreview.@Nullable Change change(int row, String field, String before, String after) {
        return before.equals(after) ? null : new ArchivePreview.Change(row, field, before, after);
    }

    private static String day(@Nullable LocalDate on) {
        return on == null ? "" : on.toString();
    }

    private static String countries(List<RecommendingState> all) {
        return all.stream()
                .map(one -> one.name() + (one.code() == null ? "" : " " + one.code()))
                .collect(Collectors.joining(" | "));
    }

    private static String written(List<Term> terms) {
        return Arrays.stream(ThemeKind.values())
                .flatMap(kind -> terms.stream().filter(term -> term.kind() == kind))
                .map(Term::label)
                .collect(Collectors.joining(" | "));
    }
}
