package org.uprportal.monitor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.followup.Progress;

/**
 * One of those that a figure counts.
 *
 * @param subject what it is: a recommendation, an action, a cluster, a meeting, or for a theme the review
 * @param words in the words of whoever wrote it
 * @param day the day that matters of it; null where there is none
 * @param number days, months or steps, by the figure
 * @param sides what the government says, and the side that is farthest from it; none but for what is seen differently
 */
public record Listed(UUID subject, String words, @Nullable LocalDate day, int number, List<Progress> sides) {

    Listed(UUID subject, String words, @Nullable LocalDate day, int number) {
        this(subject, words, day, number, List.of());
    }
}
