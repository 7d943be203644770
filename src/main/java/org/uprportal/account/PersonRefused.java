package org.uprportal.account;

import org.uprportal.platform.Refusal;

/** Something about a person or an account that is refused. */
public class PersonRefused extends Refusal {

    private PersonRefused(String key, String message, Object... arguments) {
        super("account.person." + key, message, arguments);
    }

    static PersonRefused nameMissing() {
        return new PersonRefused("nameMissing", "A person needs a name that can be read.");
    }

    static PersonRefused tooLong(int most) {
        return new PersonRefused("tooLong", "At most " + most + " characters.", most);
    }

    static PersonRefused lastOwner(String party) {
        return new PersonRefused(
                "lastOwner", "The last owner of " + party + " hands the organisation over first.", party);
    }
}
