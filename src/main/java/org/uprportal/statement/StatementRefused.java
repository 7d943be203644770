package org.uprportal.statement;

import org.uprportal.platform.Refusal;

/** A step that is refused. */
public final class StatementRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private StatementRefused(String key, String message, Object... arguments) {
        super("statement.refused." + key, message, arguments);
    }

    static StatementRefused withoutTitle() {
        return new StatementRefused("withoutTitle", "A title is needed.");
    }

    static StatementRefused withoutText() {
        return new StatementRefused("withoutText", "A text is needed.");
    }

    static StatementRefused withoutAddressee() {
        return new StatementRefused("withoutAddressee", "Say which body the statement addresses.");
    }

    static StatementRefused length(int most) {
        return new StatementRefused("length", "At most " + most + " characters.", most);
    }

    static StatementRefused wrongStatus() {
        return new StatementRefused("wrongStatus", "This step is not possible any more.");
    }

    static StatementRefused day(int least, int most) {
        return new StatementRefused(
                "day", "It can be signed for " + least + " days at least and " + most + " at most.", least, most);
    }

    static StatementRefused notEarlier() {
        return new StatementRefused("notEarlier", "The end can only be brought forward.");
    }

    static StatementRefused tooLateToChange(int days) {
        return new StatementRefused("tooLateToChange", "In the last " + days + " days nothing changes.", days);
    }

    static StatementRefused tooManyEditions(int most) {
        return new StatementRefused("tooManyEditions", "The text has been changed " + most + " times already.", most);
    }

    static StatementRefused otherEdition() {
        return new StatementRefused("otherEdition", "The text has changed meanwhile. Read it as it stands now.");
    }

    static StatementRefused over() {
        return new StatementRefused("over", "It cannot be signed any more.");
    }

    static StatementRefused cycleClosed() {
        return new StatementRefused("cycleClosed", "This review cycle is closed.");
    }

    static StatementRefused own() {
        return new StatementRefused("own", "Whoever drafted it stands on it.");
    }

    static StatementRefused name(int most) {
        return new StatementRefused("name", "A name of at most " + most + " characters is needed.", most);
    }

    static StatementRefused nameListed() {
        return new StatementRefused("nameListed", "That is the name of an organisation that signs with its account.");
    }

    static StatementRefused address() {
        return new StatementRefused("address", "That is no e-mail address.");
    }

    static StatementRefused busy() {
        return new StatementRefused("busy", "Too many forms come from there. Try again in an hour.");
    }
}
