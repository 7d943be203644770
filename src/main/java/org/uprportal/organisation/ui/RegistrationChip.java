package org.uprportal.organisation.ui;

import com.vaadin.flow.component.UI;
import org.uprportal.organisation.RegistrationStatus;
import org.uprportal.platform.ui.StatusChip;

/** Where a registration stands, in a word. */
class RegistrationChip extends StatusChip {

    RegistrationChip(RegistrationStatus status) {
        super(
                UI.getCurrent().getTranslation("organisation.registration.status." + status),
                switch (status) {
                    case ASKED -> Tone.NEUTRAL;
                    case WAITING, APPEALED -> Tone.PARTLY;
                    case REFUSED, CLOSED -> Tone.BAD;
                    case ACCEPTED -> Tone.GOOD;
                });
    }
}
