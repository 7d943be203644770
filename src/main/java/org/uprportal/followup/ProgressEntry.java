package org.uprportal.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;

/**
 * One rating of a recommendation, by the government or by an organisation, at a moment.
 *
 * @param by who rated; null where the organisation chose not to be named and the reader is somebody else
 * @param restricted seen by its own organisation and OHCHR only
 */
public record ProgressEntry(
        Instant at, @Nullable PartyId by, Progress progress, String statement, String evidence, boolean restricted) {}
