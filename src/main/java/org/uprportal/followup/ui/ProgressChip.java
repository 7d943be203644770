package org.uprportal.followup.ui;

import com.vaadin.flow.component.UI;
import org.uprportal.followup.Progress;
import org.uprportal.platform.ui.StatusChip;

/** How far a recommendation is, as colour, shape and word. */
class ProgressChip extends StatusChip {

    ProgressChip(Progress progress) {
        super(word(progress), tone(progress), shape(progress));
    }

    static String word(Progress progress) {
        return UI.getCurrent().getTranslation("followup.progress." + progress);
    }

    private static String shape(Progress progress) {
        return switch (progress) {
            case FULLY -> "●";
            case MOSTLY -> "◕";
            case PARTLY -> "◐";
            case NOT -> "○";
            case CONTRARY -> "✕";
            case NO_INFORMATION -> "–";
        };
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
