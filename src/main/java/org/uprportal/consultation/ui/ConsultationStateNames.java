package org.uprportal.consultation.ui;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** States' names in the language of whoever is looking. */
@Component
class ConsultationStateNames {

    private final States states;

    ConsultationStateNames(States states) {
        this.states = states;
    }

    String nameOf(StateCode state) {
        return states.nameOf(state, UI.getCurrent().getLocale());
    }
}
