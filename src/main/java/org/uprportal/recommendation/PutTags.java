package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.recommendation.RegisterRow.Term;
import org.uprportal.theme.Theme;
import org.uprportal.theme.ThemeId;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/**
 * What people have put to one row of the register.
 *
 * @param action the category of action; null where nobody has put one
 */
record PutTags(List<Term> terms, @Nullable Integer action) {

    /** Where they are kept. */
    @Component
    static class Kept {

        private final JdbcClient database;
        private final Themes themes;

        Kept(JdbcClient database, Themes themes) {
            this.database = database;
            this.themes = themes;
        }

        /** Those of rows that have any. */
        Map<UUID, PutTags> of(Collection<UUID> rows) {
            if (rows.isEmpty()) {
                return Map.of();
            }
            var found = new HashMap<UUID, List<Tag>>();
            database.sql("select row_id, term_id, kind from recommendation_tag where stands and row_id in (:ids)")
                    .param("ids", rows.stream().map(UUID::toString).toList())
                    .query(row -> {
                        found.computeIfAbsent(UUID.fromString(row.getString(1)), id -> new ArrayList<>())
                                .add(new Tag(
                                        new ThemeId(UUID.fromString(row.getString(2))),
                                        ThemeKind.valueOf(row.getString(3))));
                    });
            if (found.isEmpty()) {
                return Map.of();
            }
            var names = themes.named(
                    found.values().stream().flatMap(List::stream).map(Tag::term).collect(Collectors.toSet()));
            var actions = themes.withRetired(ThemeKind.ACTION).stream()
                    .collect(Collectors.toMap(Theme::id, one -> Objects.requireNonNull(one.code())));
            var tags = new HashMap<UUID, PutTags>();
            found.forEach((row, put) -> tags.put(row, read(put, names, actions)));
            return tags;
        }

        private static PutTags read(List<Tag> put, Map<ThemeId, String> names, Map<ThemeId, String> actions) {
            return new PutTags(
                    put.stream()
                            .filter(tag -> tag.kind() != ThemeKind.ACTION)
                            .map(tag -> new Term(tag.kind(), tag.term().value(), names.getOrDefault(tag.term(), "")))
                            .sorted(java.util.Comparator.comparing(Term::label))
                            .toList(),
                    put.stream()
                            .filter(tag -> tag.kind() == ThemeKind.ACTION)
                            .map(tag -> actions.get(tag.term()))
                            .filter(Objects::nonNull)
                            .map(Integer::valueOf)
                            .findFirst()
                            .orElse(null));
        }

        private record Tag(ThemeId term, ThemeKind kind) {}
    }
}
