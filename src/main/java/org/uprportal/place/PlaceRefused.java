package org.uprportal.place;

import org.uprportal.platform.Refusal;

/** A step that is refused. */
public class PlaceRefused extends Refusal {

    private PlaceRefused(String key, String message, Object... arguments) {
        super("place.refused." + key, message, arguments);
    }

    static PlaceRefused name(int most) {
        return new PlaceRefused("name", "A place has a name of at most " + most + " characters.", most);
    }

    static PlaceRefused code(int most) {
        return new PlaceRefused("code", "A code has at most " + most + " characters.", most);
    }

    static PlaceRefused twice(String name) {
        return new PlaceRefused("twice", "That place, or that code, is in the list already: " + name, name);
    }

    static PlaceRefused parent() {
        return new PlaceRefused("parent", "A place lies in a larger place of the same State.");
    }

    static PlaceRefused changedMeanwhile(String name) {
        return new PlaceRefused("changedMeanwhile", "A colleague has changed this place meanwhile: " + name, name);
    }

    static PlaceRefused many(int most) {
        return new PlaceRefused("many", "A State has at most " + most + " places here.", most);
    }

    static PlaceRefused problems(int number) {
        return new PlaceRefused("problems", "The file has places that cannot be taken: " + number, number);
    }

    /** A file that is no list of places; the reason is one of the workshop's. */
    static PlaceRefused file(String reason) {
        return new PlaceRefused("file." + reason, "The file cannot be taken: " + reason);
    }
}
