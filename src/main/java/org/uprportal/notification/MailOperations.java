package org.uprportal.notification;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the post fares, for whoever sees to it: counts and ages, and nobody's name.
 *
 * @param waiting how many letters wait
 * @param oldest how long the oldest has waited, in whole hours; null where none waits
 * @param sent how many have left
 * @param failed how many were given up
 * @param failures letters that were given up, the newest first, at most a page of them
 */
public record MailOperations(int waiting, @Nullable Duration oldest, int sent, int failed, List<Failed> failures) {

    /**
     * A letter that was given up.
     *
     * @param day when it was written
     * @param reason {@code AWAY} where the server did not answer, {@code REFUSED} where it did not want the letter
     */
    public record Failed(UUID id, LocalDate day, int tries, String reason) {}
}
