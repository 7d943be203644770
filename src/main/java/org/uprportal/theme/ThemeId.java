package org.uprportal.theme;

import java.util.UUID;

/** The id of a {@link Theme} of any kind. */
public record ThemeId(UUID value) {

    /** A new id. */
    public static ThemeId random() {
        return new ThemeId(UUID.randomUUID());
    }
}
