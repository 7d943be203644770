package org.uprportal.cycle;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.notification.LetterPlace;
import org.uprportal.platform.Messages;
import org.uprportal.state.States;

/** A letter about a cycle says of which State's it is. */
@Component
class CyclePlace implements LetterPlace {

    private final CycleRepository cycles;
    private final States states;
    private final Messages messages;

    CyclePlace(CycleRepository cycles, States states, Messages messages) {
        this.cycles = cycles;
        this.states = states;
        this.messages = messages;
    }

    @Override
    public Optional<String> of(UUID subject, Locale language) {
        return cycles.findById(subject)
                .map(Cycle::summary)
                .map(one -> messages.text(language, "cycle.name", states.nameOf(one.state(), language), one.number()));
    }
}
