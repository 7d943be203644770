package org.uprportal.organisation;

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

    /** All of it. */
    public static final DirectoryFilter ALL = new DirectoryFilter("", null, null, null, null);
}
