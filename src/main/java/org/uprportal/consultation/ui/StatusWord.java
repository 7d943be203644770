package org.uprportal.consultation.ui;

import com.vaadin.flow.component.Component;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Outcome;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.StatusChip.Tone;

/** Statuses of this module as chips. */
final class StatusWord {

    private StatusWord() {}

    static StatusChip of(Component text, ConsultationStatus status) {
        return new StatusChip(
                text.getTranslation("consultation.status." + status),
                switch (status) {
                    case OPEN -> Tone.INFO;
                    case CONCLUDED -> Tone.GOOD;
                    case CLOSED -> Tone.PARTLY;
                    default -> Tone.NEUTRAL;
                });
    }

    static StatusChip of(Component text, Outcome outcome) {
        return new StatusChip(
                text.getTranslation("consultation.result." + outcome),
                switch (outcome) {
                    case TAKEN_UP -> Tone.GOOD;
                    case TAKEN_UP_IN_PART -> Tone.PARTLY;
                    case NOT_TAKEN_UP -> Tone.BAD;
                });
    }
}
