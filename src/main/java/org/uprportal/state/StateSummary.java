package org.uprportal.state;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A State as the portal knows it.
 *
 * @param iso2 ISO 3166 alpha-2; null for an invented sample State
 * @param m49 the three digits of the UN's M49 list; null for an invented sample State
 * @param group null for an observer that sits in no group
 * @param member whether it is a member of the United Nations, and so is reviewed; observers only recommend
 * @param names by language ({@code ar en es fr ru zh}); English is always there
 */
public record StateSummary(
        StateCode code,
        @Nullable String iso2,
        @Nullable String m49,
        @Nullable RegionalGroup group,
        boolean member,
        Map<String, String> names) {

    public StateSummary {
        names = Map.copyOf(names);
    }

    /** The name in that language, in English where that language lacks it. */
    public String name(Locale locale) {
        var english = names.getOrDefault(Locale.ENGLISH.getLanguage(), code.value());
        return names.getOrDefault(locale.getLanguage(), english);
    }
}
