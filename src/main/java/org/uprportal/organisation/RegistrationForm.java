package org.uprportal.organisation;

import java.util.Locale;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;

/**
 * What an organisation tells when it registers itself.
 *
 * @param kind a civil-society organisation, a coalition, an academic body or an NHRI
 * @param state the country whose review it takes part in
 * @param website may be empty
 * @param applicant the name of whoever registers it
 * @param email where they are reached; confirmed by a letter
 * @param language in which they are written to
 */
public record RegistrationForm(
        PartyKind kind,
        StateCode state,
        String name,
        String about,
        String website,
        String applicant,
        String email,
        Locale language) {

    /** The longest description, in characters. */
    public static final int LONGEST_ABOUT = Registration.LONGEST_TEXT;

    /** The longest name of a person, in characters. */
    public static final int LONGEST_PERSON = Registration.LONGEST_PERSON;
}
