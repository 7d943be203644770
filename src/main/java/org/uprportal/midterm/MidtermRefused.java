package org.uprportal.midterm;

import org.uprportal.platform.Refusal;

/** A step that is refused. */
public final class MidtermRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private MidtermRefused(String key, String message, Object... arguments) {
        super("midterm.refused." + key, message, arguments);
    }

    static MidtermRefused notNow() {
        return new MidtermRefused(
                "notNow", "Mid-term reports are written from the adoption of the outcome to their day.");
    }

    static MidtermRefused nothingToReport() {
        return new MidtermRefused("nothingToReport", "This cycle has no recommendations.");
    }

    static MidtermRefused already() {
        return new MidtermRefused("already", "There is one of this organisation in this cycle.");
    }

    static MidtermRefused wrongStatus() {
        return new MidtermRefused("wrongStatus", "This step is not possible any more.");
    }

    static MidtermRefused length(int most) {
        return new MidtermRefused("length", "At most " + most + " characters.", most);
    }

    static MidtermRefused empty() {
        return new MidtermRefused("empty", "An introduction and at least one rated recommendation are needed.");
    }

    static MidtermRefused changed() {
        return new MidtermRefused("changed", "It has changed since you read it. Read it as it stands now.");
    }

    static MidtermRefused secondPerson() {
        return new MidtermRefused("secondPerson", "A second person has to approve it.");
    }

    static MidtermRefused withoutReason() {
        return new MidtermRefused("withoutReason", "Say why.");
    }

    static MidtermRefused withWhom() {
        return new MidtermRefused("withWhom", "This organisation cannot be asked.");
    }

    static MidtermRefused asked() {
        return new MidtermRefused("asked", "It is asked already.");
    }

    static MidtermRefused tooMany(int most) {
        return new MidtermRefused("tooMany", "At most " + most + " organisations.", most);
    }
}
