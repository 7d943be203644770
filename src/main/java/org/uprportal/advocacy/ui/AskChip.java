package org.uprportal.advocacy.ui;

import com.vaadin.flow.component.UI;
import org.uprportal.advocacy.AskStatus;
import org.uprportal.platform.ui.StatusChip;

/** What has become of an ask, as colour, shape and word. */
class AskChip extends StatusChip {

    AskChip(AskStatus status) {
        super(UI.getCurrent().getTranslation("advocacy.status." + status), tone(status));
    }

    private static Tone tone(AskStatus status) {
        return switch (status) {
            case WILL_RAISE, MEETING_AGREED -> Tone.GOOD;
            case OTHER_WORDS, MEETING_OFFERED, MEETING_NONE -> Tone.PARTLY;
            case DECLINED, UNANSWERED -> Tone.BAD;
            case SENT -> Tone.INFO;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
