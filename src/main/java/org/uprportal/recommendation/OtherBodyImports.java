package org.uprportal.recommendation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.recommendation.export.BodyRow;
import org.uprportal.recommendation.export.ExportProblem;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/**
 * What a file says of treaty bodies and special procedures, compared with what is on record: by OHCHR's id where there is one, else by
 * body, symbol and text.
 */
@Component
class OtherBodyImports {

    private static final int AT_ONCE = 1000;
    private static final PutTags NOTHING_PUT = new PutTags(List.of(), null);

    private final OtherBodies bodies;
    private final Themes themes;
    private final PutTags.Kept tags;

    OtherBodyImports(OtherBodies bodies, Themes themes, PutTags.Kept tags) {
        this.bodies = bodies;
        this.themes = themes;
        this.tags = tags;
    }

    /**
     * What differs.
     *
     * @param basis stands for what was on record
     */
    record Compared(
            List<SaidByBody> created,
            List<SaidByBody> changed,
            List<ArchivePreview.Change> changes,
            int unchanged,
            Map<String, Integer> unknownLabels,
            String basis) {}

    /** Compares; what stands in the file twice becomes a problem. */
    Compared compare(List<BodyRow> rows, List<ExportProblem> problems) {
        var unknown = new LinkedHashMap<String, Integer>();
        var terms = terms(rows, unknown);
        var known = new Known(bodies.known(
                rows.stream().map(BodyRow::id).filter(Objects::nonNull).collect(Collectors.toSet()),
                rows.stream()
                        .map(BodyRow::annotation)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.toSet()),
                rows.stream().map(SaidByBody::key).collect(Collectors.toSet())));
        var put = put(known.all);
        var created = new ArrayList<SaidByBody>();
        var changed = new ArrayList<SaidByBody>();
        var changes = new ArrayList<ArchivePreview.Change>();
        var seen = new Known(List.of());
        int unchanged = 0;
        for (var row : rows) {
            var one = SaidByBody.of(row, terms);
            if (seen.of(one) != null) {
                problems.add(new ExportProblem(row.row(), "recommendation.problem.bodyTwice", row.symbol()));
                continue;
            }
            seen.add(one);
            var before = known.of(one);
            if (before == null) {
                created.add(one);
                continue;
            }
            var now = one.as(before, put.getOrDefault(before.id(), NOTHING_PUT), row.id() != null);
            var differences = before.differences(row.row(), now);
            if (!differences.isEmpty() || !Objects.equals(before.annotation(), now.annotation())) {
                changes.addAll(differences);
                changed.add(now);
            } else {
                unchanged++;
            }
        }
        return new Compared(created, changed, changes, unchanged, unknown, basis(known.all));
    }

    void store(Compared compared, int number) {
        bodies.add(compared.created, number);
        bodies.change(compared.changed, number);
    }

    private Map<ThemeKind, Map<String, ThemeId>> terms(List<BodyRow> rows, Map<String, Integer> unknown) {
        Map<ThemeKind, Map<String, Integer>> counted = new EnumMap<>(ThemeKind.class);
        rows.forEach(row -> SaidByBody.labels(row).forEach((kind, labels) -> {
            var ofKind = counted.computeIfAbsent(kind, none -> new LinkedHashMap<>());
            labels.forEach(label -> ofKind.merge(label, 1, Integer::sum));
        }));
        Map<ThemeKind, Map<String, ThemeId>> terms = new EnumMap<>(ThemeKind.class);
        var ours = rows.stream().anyMatch(row -> row.id() != null);
        counted.forEach((kind, labels) -> {
            Map<String, ThemeId> found = new HashMap<>();
            if (ours && kind == ThemeKind.THEME) {
                // A file of the register has themes and issues in one column.
                found.putAll(themes.byLabels(ThemeKind.ISSUE, labels.keySet()));
            }
            found.putAll(themes.byLabels(kind, labels.keySet()));
            terms.put(kind, found);
            labels.forEach((label, count) -> {
                if (!found.containsKey(label)) {
                    unknown.merge(label, count, Integer::sum);
                }
            });
        });
        return terms;
    }

    private Map<UUID, PutTags> put(Set<SaidByBody> known) {
        var put = new HashMap<UUID, PutTags>();
        var ids = known.stream().map(SaidByBody::id).toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            put.putAll(tags.of(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        return put;
    }

    private static String basis(Set<SaidByBody> known) {
        return known.isEmpty()
                ? ""
                : MatrixDigest.of(known.stream()
                        .map(SaidByBody::toString)
                        .sorted()
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Found by id, by OHCHR's id, or by what was said where one of both has no id of OHCHR's. */
    private static final class Known {

        private final Set<SaidByBody> all = new LinkedHashSet<>();
        private final Map<UUID, SaidByBody> byId = new HashMap<>();
        private final Map<String, SaidByBody> byAnnotation = new HashMap<>();
        private final Map<String, SaidByBody> bySaid = new HashMap<>();
        private final Map<String, SaidByBody> unnamed = new HashMap<>();

        private Known(List<SaidByBody> all) {
            all.forEach(this::add);
        }

        private void add(SaidByBody one) {
            all.add(one);
            byId.put(one.id(), one);
            bySaid.put(one.saidKey(), one);
            if (one.annotation() == null) {
                unnamed.put(one.saidKey(), one);
            } else {
                byAnnotation.put(one.annotation(), one);
            }
        }

        private @Nullable SaidByBody of(SaidByBody one) {
            if (byId.containsKey(one.id())) {
                return byId.get(one.id());
            }
            if (one.annotation() == null) {
                return bySaid.get(one.saidKey());
            }
            var named = byAnnotation.get(one.annotation());
            return named == null ? unnamed.get(one.saidKey()) : named;
        }
    }
}
