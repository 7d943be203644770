package org.uprportal.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.uprportal.theme.ThemeId;

/**
 * What an organisation says of itself.
 *
 * @param about a short description
 * @param website its address on the web, beginning with {@code https://} or {@code http://}; may be empty
 * @param contact how it can be reached
 * @param languages codes of the languages it works in, such as {@code fr}
 * @param listed whether it wants to stand in the public directory, with its name and whatever it does not hide
 * @param hidden what only itself and the secretariat see; stakeholders only, others hide nothing
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
        boolean listed,
        Set<EntryField> hidden) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = Organisation.LONGEST_NAME;

    /** The longest website and the longest contact, in characters. */
    public static final int LONGEST_LINE = Organisation.LONGEST_LINE;

    /** The longest description, in characters. */
    public static final int LONGEST_ABOUT = Organisation.LONGEST_ABOUT;

    /** A profile that hides nothing. */
    public OrganisationProfile(
            String name,
            String about,
            String website,
            String contact,
            Set<ThemeId> themes,
            Set<String> languages,
            EcosocStatus ecosoc,
            NhriStatus nhri,
            boolean listed) {
        this(name, about, website, contact, themes, languages, ecosoc, nhri, listed, Set.of());
    }

    /** Whether a browser could go there. */
    public static boolean address(String website) {
        return website.matches("https?://[^\\s<>\"]+");
    }

    /** A profile that says no more than a name. */
    public static OrganisationProfile named(String name, boolean listed) {
        return new OrganisationProfile(
                name, "", "", "", Set.of(), Set.of(), EcosocStatus.NONE, NhriStatus.NONE, listed);
    }

    /** The same with these texts. */
    OrganisationProfile describedBy(String newAbout, String newWebsite) {
        return new OrganisationProfile(
                name, newAbout, newWebsite, contact, themes, languages, ecosoc, nhri, listed, hidden);
    }

    /** The same without what is hidden; a hidden field looks like an empty one. */
    OrganisationProfile forOthers() {
        return new OrganisationProfile(
                name,
                shown(EntryField.ABOUT) ? about : "",
                shown(EntryField.WEBSITE) ? website : "",
                shown(EntryField.CONTACT) ? contact : "",
                shown(EntryField.THEMES) ? themes : Set.of(),
                shown(EntryField.LANGUAGES) ? languages : Set.of(),
                shown(EntryField.ECOSOC) ? ecosoc : EcosocStatus.NONE,
                shown(EntryField.NHRI) ? nhri : NhriStatus.NONE,
                listed,
                Set.of());
    }

    private boolean shown(EntryField field) {
        return !hidden.contains(field);
    }

    /** The names of the fields in which this differs from what was said before. */
    List<String> differencesFrom(OrganisationProfile before) {
        var fields = new ArrayList<String>();
        note(fields, "NAME", name.equals(before.name));
        note(fields, EntryField.ABOUT.name(), about.equals(before.about));
        note(fields, EntryField.WEBSITE.name(), website.equals(before.website));
        note(fields, EntryField.CONTACT.name(), contact.equals(before.contact));
        note(fields, EntryField.THEMES.name(), themes.equals(before.themes));
        note(fields, EntryField.LANGUAGES.name(), languages.equals(before.languages));
        note(fields, EntryField.ECOSOC.name(), ecosoc == before.ecosoc);
        note(fields, EntryField.NHRI.name(), nhri == before.nhri);
        note(fields, "LISTED", listed == before.listed);
        note(fields, "HIDDEN", hidden.equals(before.hidden));
        return fields;
    }

    private static void note(List<String> fields, String field, boolean same) {
        if (!same) {
            fields.add(field);
        }
    }
}
