package org.uprportal.mechanism;

import org.uprportal.platform.Refusal;

/** A step that is refused. */
public class MechanismRefused extends Refusal {

    private MechanismRefused(String key, String message, Object... arguments) {
        super("mechanism.refused." + key, message, arguments);
    }

    static void length(String text, int least, int most) {
        if (text.strip().length() < least || text.length() > most) {
            throw new MechanismRefused("length", "Between " + least + " and " + most + " characters.", least, most);
        }
    }

    static MechanismRefused already() {
        return new MechanismRefused("already", "This State has its mechanism already.");
    }

    static MechanismRefused noSeat() {
        return new MechanismRefused("noSeat", "Only whoever sits in the mechanism can be in a working group.");
    }

    static MechanismRefused otherCluster() {
        return new MechanismRefused("otherCluster", "A working group looks after open clusters of its own State only.");
    }

    static MechanismRefused oneChair() {
        return new MechanismRefused("oneChair", "There is one chair.");
    }

    static MechanismRefused overtaken(String rules) {
        return new MechanismRefused(
                "overtaken", "A colleague has changed the same paragraphs of the rules meanwhile: " + rules, rules);
    }
}
