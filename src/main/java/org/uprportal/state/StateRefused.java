package org.uprportal.state;

import org.uprportal.platform.Refusal;

/** A change to the list of States that is refused. */
public class StateRefused extends Refusal {

    private StateRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static StateRefused unknown(StateCode code) {
        return new StateRefused("state.unknown", "There is no State " + code + ".", code.value());
    }

    static StateRefused alreadyThere(StateCode code) {
        return new StateRefused("state.alreadyThere", "State " + code + " is there already.", code.value());
    }

    static StateRefused unreadableName(String name) {
        return new StateRefused("state.unreadableName", "A name needs at least one letter: " + name, name);
    }

    static StateRefused hiddenCharacters() {
        return new StateRefused("state.hiddenCharacters", "A name may not hold invisible control characters.");
    }

    static StateRefused nameTooLong(int most) {
        return new StateRefused("state.nameTooLong", "A name has at most " + most + " characters.", most);
    }

    static StateRefused unknownLanguage(String language) {
        return new StateRefused("state.unknownLanguage", "No language of the United Nations: " + language, language);
    }

    static StateRefused englishMissing() {
        return new StateRefused("state.englishMissing", "A State needs an English name.");
    }

    static StateRefused spellingTaken(String spelling, StateCode by) {
        return new StateRefused(
                "state.spellingTaken", "\"" + spelling + "\" already means " + by + ".", spelling, by.value());
    }
}
