package org.uprportal.followup.ui;

import com.vaadin.flow.component.UI;
import org.uprportal.followup.Progress;
import org.uprportal.followup.TrafficLight;
import org.uprportal.platform.ui.StatusChip;

/** How far a recommendation is, as colour, shape and word. */
public class ProgressChip extends StatusChip {

    /** The chip of that light, in the language of whoever looks. */
    public ProgressChip(Progress progress) {
        super(word(progress), tone(progress), TrafficLight.shape(progress));
    }

    /** The word of that light, in the language of whoever looks. */
    public static String word(Progress progress) {
        return UI.getCurrent().getTranslation("followup.progress." + progress);
    }

    private static Tone tone(Progress progress) {
        return switch (progress) {
            case FULLY, MOSTLY -> Tone.GOOD;
            case PARTLY -> Tone.PARTLY;
            case NOT, CONTRARY -> Tone.BAD;
            case NO_INFORMATION -> Tone.NEUTRAL;
        };
    }
}
