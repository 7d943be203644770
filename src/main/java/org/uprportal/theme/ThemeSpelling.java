package org.uprportal.theme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** One key under which a term of a list is found; a key means one term only. */
@Entity
@Table(name = "theme_spelling")
class ThemeSpelling {

    @EmbeddedId
    private Id id;

    private UUID termId;

    protected ThemeSpelling() {}

    ThemeSpelling(Id id, ThemeId term) {
        this.id = id;
        this.termId = term.value();
    }

    String key() {
        return id.spellingKey();
    }

    ThemeId term() {
        return new ThemeId(termId);
    }

    @Embeddable
    record Id(@Enumerated(EnumType.STRING) ThemeKind kind, String spellingKey) {}
}
