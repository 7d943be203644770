package org.uprportal.midterm;

import java.time.Instant;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.submission.CoSubmissionStatus;

/** What happens between an author and those it asks to stand on its report; nobody else hears of it. */
public sealed interface CoReportEvent {

    /** Which request. */
    CoReportId request();

    /** It has been asked. */
    record Asked(CoReportId request, MidtermId report, CycleId cycle, PartyId asked, PartyId author, Instant until)
            implements CoReportEvent {}

    /** An owner has answered, or taken the consent back. @param name of the organisation @param wasOpen whether it had not answered before */
    record Answered(
            CoReportId request,
            MidtermId report,
            PartyId author,
            String name,
            CoSubmissionStatus answer,
            boolean wasOpen)
            implements CoReportEvent {}

    /** The author asks it no more. */
    record TakenBack(CoReportId request, PartyId asked, PartyId author, boolean wasOpen) implements CoReportEvent {}

    /** The report came to its end before there was an answer. */
    record Lapsed(CoReportId request) implements CoReportEvent {}
}
