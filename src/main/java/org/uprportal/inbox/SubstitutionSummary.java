package org.uprportal.inbox;

import java.time.LocalDate;
import org.uprportal.party.PersonId;

/**
 * Who stands in for whom, from the first day to the end of the last, by Geneva's calendar.
 *
 * @param now whether it is in force
 */
public record SubstitutionSummary(
        SubstitutionId id,
        PersonId absent,
        String absentName,
        PersonId substitute,
        String substituteName,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean now) {}
