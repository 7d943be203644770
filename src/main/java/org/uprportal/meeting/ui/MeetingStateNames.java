package org.uprportal.meeting.ui;

import com.vaadin.flow.component.UI;
import org.springframework.stereotype.Component;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** States' names in the language of whoever is looking. */
@Component
class MeetingStateNames {

    private final States states;

    MeetingStateNames(States states) {
        this.states = states;
    }

    String nameOf(StateCode state) {
        return states.nameOf(state, UI.getCurrent().getLocale());
    }
}
