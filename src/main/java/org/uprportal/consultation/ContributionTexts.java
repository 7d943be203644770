package org.uprportal.consultation;

import java.util.Map;
import java.util.UUID;

/**
 * The words of a contribution, without anything else: what is saved while it is typed.
 *
 * @param texts by the question's id
 * @param remarks what belongs to no question
 */
public record ContributionTexts(Map<UUID, String> texts, String remarks) {

    /** Nothing written yet. */
    public static final ContributionTexts EMPTY = new ContributionTexts(Map.of(), "");

    /** What answers this question; empty where nothing does. */
    public String text(UUID question) {
        return texts.getOrDefault(question, "");
    }
}
