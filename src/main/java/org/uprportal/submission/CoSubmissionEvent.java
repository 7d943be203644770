package org.uprportal.submission;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;

/** What happens between a submitting organisation and those it asks to submit jointly; nobody else may hear of it. */
public sealed interface CoSubmissionEvent {

    /** Which request. */
    CoSubmissionId request();

    /** Somebody of the directory, or of the coalition, has been asked. */
    record Asked(
            CoSubmissionId request,
            SubmissionId submission,
            CycleId cycle,
            PartyId asked,
            String submitter,
            Instant deadline)
            implements CoSubmissionEvent {}

    /** Somebody has been invited by mail; the token is the link's secret. */
    record Invited(
            CoSubmissionId request,
            SubmissionId submission,
            CycleId cycle,
            String email,
            Locale language,
            String submitter,
            String token,
            Instant deadline)
            implements CoSubmissionEvent {

        /** The secret stays out of logs. */
        @Override
        public String toString() {
            return "Invited[" + request + "]";
        }
    }

    /** An owner of the asked organisation has answered, or taken the consent back. */
    record Answered(
            CoSubmissionId request,
            SubmissionId submission,
            PartyId submitter,
            String name,
            CoSubmissionStatus answer,
            boolean wasOpen)
            implements CoSubmissionEvent {}

    /** Somebody invited by mail has given a name that an organisation of the portal bears. */
    record NamedLike(CoSubmissionId request, PartyId namesake, String submitter) implements CoSubmissionEvent {}

    /** The submitting organisation asks it no more; null where it was invited by mail. */
    record TakenBack(CoSubmissionId request, @Nullable PartyId asked, String submitter, boolean wasOpen)
            implements CoSubmissionEvent {}

    /** The submission came to its end before there was an answer. */
    record Lapsed(CoSubmissionId request) implements CoSubmissionEvent {}
}
