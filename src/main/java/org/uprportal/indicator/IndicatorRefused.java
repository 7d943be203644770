package org.uprportal.indicator;

import org.uprportal.platform.Refusal;

/** A step that is refused. */
public class IndicatorRefused extends Refusal {

    private IndicatorRefused(String key, String message, Object... arguments) {
        super("indicator.refused." + key, message, arguments);
    }

    static IndicatorRefused otherCycle() {
        return new IndicatorRefused("otherCycle", "An indicator measures recommendations of its own cycle.");
    }

    static IndicatorRefused withoutName() {
        return new IndicatorRefused("withoutName", "An indicator has a name and a unit.");
    }

    static void tooLong(String text, int most) {
        if (text.length() > most) {
            throw new IndicatorRefused("length", "At most " + most + " characters.", most);
        }
    }

    static IndicatorRefused half() {
        return new IndicatorRefused("half", "A baseline and a target each have a value and a day.");
    }

    static IndicatorRefused targetBeforeBaseline() {
        return new IndicatorRefused("targetBeforeBaseline", "The target lies after the baseline.");
    }

    static IndicatorRefused tooLarge() {
        return new IndicatorRefused("tooLarge", "That number is too large.");
    }

    static IndicatorRefused withoutSource() {
        return new IndicatorRefused("withoutSource", "A value has a source.");
    }

    static IndicatorRefused ahead() {
        return new IndicatorRefused("ahead", "That day is still ahead.");
    }

    static IndicatorRefused measuredAlready() {
        return new IndicatorRefused("measuredAlready", "There is a value for that day; correct it with a reason.");
    }

    static IndicatorRefused corrected() {
        return new IndicatorRefused("corrected", "A colleague has corrected this value meanwhile.");
    }

    static IndicatorRefused withoutReason() {
        return new IndicatorRefused("withoutReason", "A correction has a reason; it is public.");
    }

    static IndicatorRefused changedMeanwhile(String name) {
        return new IndicatorRefused("changedMeanwhile", "This indicator has been changed meanwhile: " + name, name);
    }

    static IndicatorRefused ended() {
        return new IndicatorRefused("ended", "This indicator is not measured any more.");
    }
}
