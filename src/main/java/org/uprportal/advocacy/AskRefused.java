package org.uprportal.advocacy;

import org.uprportal.platform.Refusal;

/** A step of an ask that is refused. */
public class AskRefused extends Refusal {

    private AskRefused(String key, String message, Object... arguments) {
        super("advocacy.refused." + key, message, arguments);
    }

    static AskRefused tooLate() {
        return new AskRefused("tooLate", "The review has begun; no more asks are taken.");
    }

    static AskRefused nobodyChosen() {
        return new AskRefused("nobodyChosen", "Choose at least one State.");
    }

    static AskRefused twice(String mission) {
        return new AskRefused("twice", mission + " has been asked for this already.", mission);
    }

    static AskRefused wrongStatus() {
        return new AskRefused("wrongStatus", "This step is not possible any more: the ask has moved on meanwhile.");
    }

    static AskRefused length(int most) {
        return new AskRefused("length", "Between 1 and " + most + " characters.", most);
    }

    static AskRefused withoutSlots() {
        return new AskRefused("withoutSlots", "Offer at least one time.");
    }

    static AskRefused pseudonymous() {
        return new AskRefused(
                "pseudonymous",
                "This submission stands under a pseudonym; an ask would tell the mission who is behind it.");
    }
}
