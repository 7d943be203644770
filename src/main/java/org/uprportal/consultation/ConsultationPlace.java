package org.uprportal.consultation;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.notification.LetterPlace;
import org.uprportal.platform.Messages;
import org.uprportal.state.States;

/** A letter about a consultation says whose it is. */
@Component
class ConsultationPlace implements LetterPlace {

    private final ConsultationRepository consultations;
    private final States states;
    private final Messages messages;

    ConsultationPlace(ConsultationRepository consultations, States states, Messages messages) {
        this.consultations = consultations;
        this.states = states;
        this.messages = messages;
    }

    @Override
    public Optional<String> of(UUID subject, Locale language) {
        return consultations
                .findById(subject)
                .map(Consultation::summary)
                .map(one -> messages.text(
                        language, "consultation.ofCycle", states.nameOf(one.state(), language), one.cycleNumber()));
    }
}
