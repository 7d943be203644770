package org.uprportal.organisation.ui;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** States' names in the language of whoever is looking. */
@Component
class OrganisationStateNames {

    private final States states;

    OrganisationStateNames(States states) {
        this.states = states;
    }

    String nameOf(@Nullable StateCode state) {
        return state == null ? "" : states.nameOf(state, UI.getCurrent().getLocale());
    }
}
