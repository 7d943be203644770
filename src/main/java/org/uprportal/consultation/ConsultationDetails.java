package org.uprportal.consultation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as its page shows it to whoever is looking.
 *
 * @param draft its content; after publication what was published
 * @param invited who is invited, by name
 * @param participants who took part and let its name be known: to the government at once, to everybody with the outcome
 * @param unnamed how many took part without their name, shown with the participants
 * @param answered how many contributions have their answer, for the government and with the outcome
 * @param outcome the government's summary of the outcome; null before it is published
 */
public record ConsultationDetails(
        ConsultationSummary summary,
        ConsultationDraft draft,
        List<Stakeholder> invited,
        List<Stakeholder> participants,
        int unnamed,
        int answered,
        @Nullable String outcome,
        @Nullable Instant concludedAt) {

    /** How many contributions there are, as far as the reader may know. */
    public int contributions() {
        return participants.size() + unnamed;
    }
}
