package org.uprportal.theme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One word of a list, as stored. */
@Entity
@Table(name = "theme_term")
class ThemeTerm {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ThemeKind kind;

    private @Nullable String code;
    private String label;
    private boolean retired;

    @Version
    private @Nullable Integer version;

    protected ThemeTerm() {}

    ThemeTerm(ThemeId id, ThemeKind kind, @Nullable String code, String label) {
        this.id = id.value();
        this.kind = kind;
        this.code = code;
        this.label = label;
    }

    ThemeKind kind() {
        return kind;
    }

    void rename(String to) {
        label = to;
    }

    void retire() {
        retired = true;
    }

    void restore() {
        retired = false;
    }

    Theme theme() {
        return new Theme(new ThemeId(id), kind, code, label, retired);
    }
}
