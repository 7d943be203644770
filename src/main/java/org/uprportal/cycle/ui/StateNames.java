package org.uprportal.cycle.ui;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** States' names in the language of whoever is looking. */
@Component("cycleStateNames")
class StateNames {

    private final States states;

    StateNames(States states) {
        this.states = states;
    }

    String nameOf(StateCode state) {
        return states.nameOf(state, UI.getCurrent().getLocale());
    }
}
