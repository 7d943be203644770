package org.uprportal.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The date of an action was moved; public as the action is.
 *
 * @param reason why, in the words of whoever moved it; empty where it was moved before a reason was asked for
 */
@Embeddable
public record MovedDate(
        @Column(name = "moved_at") Instant at,
        @Column(name = "due_from") LocalDate from,
        @Column(name = "due_to") LocalDate to,
        String reason) {}
