package org.uprportal.cycle.ui;

import com.vaadin.flow.component.Component;
import org.uprportal.platform.ui.StatusChip;

/** Whether a date is confirmed by the United Nations or inferred. */
final class DateChip {

    private DateChip() {}

    static StatusChip of(Component reader, boolean confirmed) {
        return confirmed
                ? new StatusChip(reader.getTranslation("cycle.sessions.confirmed"), StatusChip.Tone.GOOD)
                : new StatusChip(reader.getTranslation("cycle.sessions.inferred"), StatusChip.Tone.PARTLY);
    }
}
