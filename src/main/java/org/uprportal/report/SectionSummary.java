package org.uprportal.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;

/**
 * A section of a national report.
 *
 * @param consulted what was put to consultation; null before
 * @param words how many it has
 * @param budget how many it is to have at most
 * @param owner the body that writes it; null where the focal point does
 * @param due until when; null where it was given to nobody
 */
public record SectionSummary(
        SectionId id,
        CycleId cycle,
        SectionKind kind,
        String title,
        String text,
        @Nullable String consulted,
        int words,
        int budget,
        @Nullable PartyId owner,
        @Nullable LocalDate due,
        boolean handedIn) {}
