package org.uprportal.sample;

import java.util.Locale;
import java.util.UUID;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PersonId;

/** An invented person; the number makes the id, which is the subject in the sample realm too. */
record SamplePerson(int number, String name, SampleParty party, MemberRole role, String language) {

    PersonId id() {
        return new PersonId(UUID.fromString("5a3c1e00-7d4b-4f6a-9c21-%012d".formatted(number)));
    }

    String email() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
