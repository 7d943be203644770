package org.uprportal.party;

import java.util.Optional;
import java.util.UUID;
import org.uprportal.state.StateCode;

/**
 * Somebody a task or a notice is meant for, without naming persons.
 *
 * @param token its stored form
 */
public record Audience(String token) {

    /** Everybody who acts for the party. */
    public static Audience party(PartyId party) {
        return new Audience("party:" + party.value());
    }

    /** Everybody who acts for the party and may change things. */
    public static Audience editors(PartyId party) {
        return new Audience("editors:" + party.value());
    }

    /** The focal point of a State under review. */
    public static Audience governmentOf(StateCode state) {
        return new Audience("government:" + state);
    }

    /** The United Nations country team in a State. */
    public static Audience countryTeamIn(StateCode state) {
        return new Audience("unct:" + state);
    }

    /** The OHCHR secretariat. */
    public static Audience ohchr() {
        return new Audience("ohchr");
    }

    /** One person. */
    public static Audience person(PersonId person) {
        return new Audience("person:" + person.value());
    }

    /** The person it is, where it is one person. */
    public Optional<PersonId> asPerson() {
        return token.startsWith("person:")
                ? Optional.of(new PersonId(UUID.fromString(token.substring("person:".length()))))
                : Optional.empty();
    }
}
