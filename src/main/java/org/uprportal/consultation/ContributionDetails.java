package org.uprportal.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as its page shows it to whoever is looking.
 *
 * @param author whose it is; null for others where it wants to stay unnamed
 * @param reference a short mark by which an unnamed contribution can be spoken of
 * @param sentAt when it was sent; only the day where the author is hidden from the reader
 * @param answers the government's answers, the newest first: the newest is the one that holds
 */
public record ContributionDetails(
        ContributionId id,
        ConsultationId consultation,
        @Nullable Stakeholder author,
        String reference,
        boolean unnamed,
        Map<UUID, String> texts,
        String remarks,
        ContributionStatus status,
        @Nullable Instant savedAt,
        @Nullable Instant sentAt,
        List<Answer> answers) {

    /** When it was sent; of one that is. */
    public Instant sent() {
        return Objects.requireNonNull(sentAt, "what is sent was sent at some time");
    }

    /** Whose it is; for its own side. */
    public Stakeholder whose() {
        return Objects.requireNonNull(author, "its own side knows whose it is");
    }

    /** The answer that holds; null while there is none. */
    public @Nullable Answer answer() {
        return answers.isEmpty() ? null : answers.getFirst();
    }
}
