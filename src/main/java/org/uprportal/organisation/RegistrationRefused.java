package org.uprportal.organisation;

import org.uprportal.platform.Refusal;

/** A step of a registration that is refused. */
public class RegistrationRefused extends Refusal {

    private RegistrationRefused(String key, String message, Object... arguments) {
        super("organisation.registration." + key, message, arguments);
    }

    static RegistrationRefused wrongKind() {
        return new RegistrationRefused("wrongKind", "Organisations of this kind are not registered here.");
    }

    static RegistrationRefused incomplete() {
        return new RegistrationRefused("incomplete", "It needs what the organisation does and who registers it.");
    }

    static RegistrationRefused badAddress() {
        return new RegistrationRefused("badAddress", "This is no mail address.");
    }

    static RegistrationRefused busy() {
        return new RegistrationRefused("busy", "Too many registrations just now.");
    }

    static RegistrationRefused linkSpent() {
        return new RegistrationRefused("linkSpent", "The link has been used or is too old.");
    }

    static RegistrationRefused reasonMissing() {
        return new RegistrationRefused("reasonMissing", "A decision needs a reason.");
    }

    static RegistrationRefused wrongStatus() {
        return new RegistrationRefused("wrongStatus", "The registration has moved on.");
    }

    static RegistrationRefused claimTooOften(int most) {
        return new RegistrationRefused("claimTooOften", "At most " + most + " letters a day.", most);
    }

    static RegistrationRefused samePerson() {
        return new RegistrationRefused("samePerson", "Another person than the one who refused decides on the appeal.");
    }

    static RegistrationRefused tooLate() {
        return new RegistrationRefused("tooLate", "The time to appeal is over.");
    }
}
