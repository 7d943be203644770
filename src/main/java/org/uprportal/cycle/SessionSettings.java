package org.uprportal.cycle;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A session of the UPR Working Group: its dates and limits, which the secretariat may change.
 *
 * @param number the Working Group's session, such as 48
 * @param cycle the review cycle it belongs to, such as 4
 * @param hrcSession the session of the Human Rights Council that adopts, a different number
 * @param consultationDays the least number of days a national consultation stays open
 * @param individualWords the limit of an individual submission, in words
 * @param jointWords the limit of a joint submission, in words
 * @param confirmed whether its dates are confirmed by the United Nations, or inferred
 */
public record SessionSettings(
        int number,
        int cycle,
        int hrcSession,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant stakeholderDeadline,
        Instant nationalReportDue,
        Instant advanceQuestionsDue,
        Instant responseDue,
        LocalDate adoptionOn,
        Instant midTermDue,
        int consultationDays,
        int individualWords,
        int jointWords,
        int nationalReportWords,
        int addendumWords,
        boolean confirmed) {}
