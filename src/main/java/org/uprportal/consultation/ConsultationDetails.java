package org.uprportal.consultation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as its page shows it to whoever is looking.
 *
 * @param draft its content; after publication what was published
 * @param invited who is invited, by name
 * @param participants who took part and let its name be known, with the outcome
 * @param contributions how many there are, as far as the reader may know: those without a name only after the end
 * @param unnamed how many of them came without a name
 * @param answered how many of them have their answer
 * @param outcome the government's summary of the outcome; null before it is published
 */
public record ConsultationDetails(
        ConsultationSummary summary,
        ConsultationDraft draft,
        List<Stakeholder> invited,
        List<Stakeholder> participants,
        int contributions,
        int unnamed,
        int answered,
        @Nullable String outcome,
        @Nullable Instant concludedAt) {}
