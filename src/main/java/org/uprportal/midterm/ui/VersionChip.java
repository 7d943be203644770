package org.uprportal.midterm.ui;

import com.vaadin.flow.component.UI;
import org.uprportal.midterm.MidtermStatus;
import org.uprportal.platform.ui.StatusChip;

/** Where a version is in its life, as colour, shape and word. */
class VersionChip extends StatusChip {

    VersionChip(MidtermStatus status) {
        super(UI.getCurrent().getTranslation("midterm.status." + status), tone(status));
    }

    private static Tone tone(MidtermStatus status) {
        return switch (status) {
            case DRAFT, IN_APPROVAL -> Tone.INFO;
            case PUBLISHED -> Tone.GOOD;
            case WITHDRAWN -> Tone.BAD;
            case REPLACED, LAPSED -> Tone.NEUTRAL;
        };
    }
}
