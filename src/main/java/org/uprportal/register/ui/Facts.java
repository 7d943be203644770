package org.uprportal.register.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.register.Register;
import org.uprportal.register.RegisterQuery;

/** Makes facts of rows, with the names of a language. */
@Component
class Facts {

    private final Register register;
    private final FacetNames facets;
    private final Frame frame;

    Facts(Register register, FacetNames facets, Frame frame) {
        this.register = register;
        this.facets = facets;
        this.frame = frame;
    }

    /** All that match, a thousand at a time. */
    void each(RegisterQuery query, Locale reader, Consumer<List<Fact>> taker) {
        register.each(query, rows -> taker.accept(of(rows, reader)));
    }

    List<Fact> of(List<RegisterRow> rows, Locale reader) {
        var names = facets.of(
                reader,
                rows.stream()
                        .flatMap(row -> row.terms().stream())
                        .map(term -> String.valueOf(term.id()))
                        .distinct()
                        .toList());
        return rows.stream().map(row -> fact(row, reader, names)).toList();
    }

    private Fact fact(RegisterRow row, Locale reader, FacetNames.Names names) {
        var other = row.other();
        return new Fact(
                row.id(),
                row.unit().name(),
                row.body().name(),
                other == null ? null : given(other.name()),
                other == null ? null : given(other.symbol()),
                other == null || other.on() == null ? null : other.on().toString(),
                party(row.reviewed(), names),
                row.concerned().stream().map(country -> party(country, names)).toList(),
                other == null ? row.cycle() : null,
                other == null ? row.session() : null,
                given(row.paragraph()),
                row.text(),
                row.makers().stream().map(maker -> party(maker, names)).toList(),
                row.position() == null ? null : row.position().name(),
                given(row.answer()),
                row.action(),
                row.terms().stream()
                        .map(term -> new Fact.Term(term.id(), term.kind().name(), RegisterParts.name(term, names)))
                        .toList(),
                frame.address() + Addresses.recommendation(reader, row.id()));
    }

    private static Fact.Party party(RecommendingState state, FacetNames.Names names) {
        return new Fact.Party(state.code(), names.state(state));
    }

    private static @Nullable String given(String words) {
        return words.isEmpty() ? null : words;
    }
}
