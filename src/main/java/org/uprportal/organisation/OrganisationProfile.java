package org.uprportal.organisation;

import java.util.Set;
import org.uprportal.theme.ThemeId;

/**
 * What an organisation says of itself.
 *
 * @param about a short description
 * @param website its address on the web, beginning with {@code https://} or {@code http://}; may be empty
 * @param contact how it can be reached; shown in the directory with the rest
 * @param languages codes of the languages it works in, such as {@code fr}
 * @param listed whether it wants to stand in the public directory
 */
public record OrganisationProfile(
        String name,
        String about,
        String website,
        String contact,
        Set<ThemeId> themes,
        Set<String> languages,
        EcosocStatus ecosoc,
        NhriStatus nhri,
        boolean listed) {

    /** A profile that says no more than a name. */
    public static OrganisationProfile named(String name, boolean listed) {
        return new OrganisationProfile(
                name, "", "", "", Set.of(), Set.of(), EcosocStatus.NONE, NhriStatus.NONE, listed);
    }
}
