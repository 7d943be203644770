package org.uprportal.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;

/**
 * What is looked for in the directory; null and an empty text match everything.
 *
 * @param words what the name or the description must contain
 * @param state the State of the organisation, or the one to which it is accredited
 * @param language the code of a language it works in
 */
public record DirectoryFilter(
        String words,
        @Nullable PartyKind kind,
        @Nullable StateCode state,
        @Nullable ThemeId theme,
        @Nullable String language) {

    boolean matches(OrganisationSummary one) {
        return (kind == null || one.kind() == kind)
                && (state == null || state.equals(one.state()) || state.equals(one.accreditedTo()))
                && (theme == null || one.profile().themes().contains(theme))
                && (language == null || one.profile().languages().contains(language))
                && (one.name() + "\n" + one.profile().about())
                        .toLowerCase(Locale.ROOT)
                        .contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
