package org.uprportal.followup.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.uprportal.followup.ActionState;
import org.uprportal.followup.PlannedAction;
import org.uprportal.platform.ui.StatusChip;

/** How far an action is: its state of work, the stage of a law, or that it is overdue. */
class ActionChip extends StatusChip {

    ActionChip(PlannedAction action, LocalDate today) {
        super(UI.getCurrent().getTranslation(key(action, today)), tone(action, today));
    }

    private static String key(PlannedAction action, LocalDate today) {
        if (action.overdue(today)) {
            return "followup.action.overdue";
        }
        return action.keepsOpen() && action.stage() != null
                ? "followup.stage." + action.stage()
                : "followup.action.state." + action.state();
    }

    private static Tone tone(PlannedAction action, LocalDate today) {
        if (action.overdue(today)) {
            return Tone.BAD;
        }
        return action.state() == ActionState.DONE
                ? Tone.GOOD
                : action.state() == ActionState.DROPPED ? Tone.NEUTRAL : Tone.INFO;
    }
}
