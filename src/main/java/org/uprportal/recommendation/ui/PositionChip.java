package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.UI;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.recommendation.Position;

/** A position as colour, shape and word. */
class PositionChip extends StatusChip {

    PositionChip(Position position) {
        super(word(position), tone(position));
    }

    static String word(Position position) {
        return UI.getCurrent().getTranslation("recommendation.position." + position);
    }

    private static Tone tone(Position position) {
        return switch (position) {
            case SUPPORTED -> Tone.GOOD;
            case SUPPORTED_IN_PART -> Tone.PARTLY;
            case NOTED -> Tone.BAD;
            case PENDING -> Tone.NEUTRAL;
        };
    }
}
