package org.uprportal.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * What the focal point prepares.
 *
 * @param text what is consulted about, such as the draft of the national report
 * @param opens from when contributions are taken; null for the moment of publishing
 * @param closes until when; null while undecided
 * @param answersBy until when every contribution has its answer; null for four weeks after the end
 * @param invited whom the government invites by name; everybody else may contribute too
 */
public record ConsultationDraft(
        String title,
        String text,
        List<Question> questions,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Instant answersBy,
        Set<PartyId> invited) {

    /** Nothing prepared yet. */
    public static final ConsultationDraft EMPTY = new ConsultationDraft("", "", List.of(), null, null, null, Set.of());
}
