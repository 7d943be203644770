package org.uprportal.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A law has come to a stage on a day. */
@Embeddable
public record ReachedStage(
        @Enumerated(EnumType.STRING) LawStage stage,
        @Column(name = "reached_on") LocalDate on) {}
