package org.uprportal.state.ui;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** States' names in the language of whoever is looking. */
@Component
public class StateNames {

    private final States states;

    StateNames(States states) {
        this.states = states;
    }

    /** The name of a State; empty where there is none. */
    public String nameOf(@Nullable StateCode state) {
        return state == null ? "" : states.nameOf(state, UI.getCurrent().getLocale());
    }
}
