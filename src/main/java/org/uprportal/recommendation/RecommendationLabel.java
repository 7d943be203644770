package org.uprportal.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.theme.ThemeKind;

/** A theme, group of persons or goal: a reference to its term, and the words of the document. */
@Embeddable
class RecommendationLabel {

    @Enumerated(EnumType.STRING)
    private ThemeKind kind;

    private String label;

    @Column(name = "term_id")
    private @Nullable UUID term;

    protected RecommendationLabel() {}

    RecommendationLabel(MatrixEntry.Label entry) {
        kind = entry.kind();
        label = entry.written();
        term = entry.term();
    }

    MatrixEntry.Label entry() {
        return new MatrixEntry.Label(kind, label, term);
    }

    ThemeKind kind() {
        return kind;
    }

    /** The term to which it refers; null where it is unknown. */
    @Nullable
    UUID term() {
        return term;
    }

    /** What the lists call its term now, or else the words of the document. */
    String named(Map<UUID, String> terms) {
        return term == null ? label : terms.getOrDefault(term, label);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecommendationLabel one
                && one.kind == kind
                && one.label.equals(label)
                && Objects.equals(one.term, term);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, label, term);
    }
}
