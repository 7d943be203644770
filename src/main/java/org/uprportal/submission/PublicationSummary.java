package org.uprportal.submission;

import java.time.Instant;

/**
 * Where the publication of a review's submissions stands, for the secretariat.
 *
 * @param waiting how many are filed and not published
 * @param due until when they are published
 * @param possible whether the deadline for submissions is over
 */
public record PublicationSummary(int waiting, Instant due, boolean possible) {}
