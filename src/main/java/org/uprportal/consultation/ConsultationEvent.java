package org.uprportal.consultation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** What happens to a consultation and to what is said in it; published in the transaction in which it happens. */
public sealed interface ConsultationEvent {

    /** Which consultation. */
    ConsultationId consultation();

    /** It can be prepared. */
    record Prepared(ConsultationId consultation, CycleId cycle, StateCode state) implements ConsultationEvent {}

    /** It is public. */
    record Published(
            ConsultationId consultation,
            CycleId cycle,
            StateCode state,
            String title,
            Instant opens,
            Instant closes,
            boolean opensLater,
            Set<PartyId> invited)
            implements ConsultationEvent {}

    /** Contributions are taken from now on. */
    record Opened(ConsultationId consultation, CycleId cycle) implements ConsultationEvent {}

    /** An organisation has been invited after publication. */
    record Invited(
            ConsultationId consultation,
            CycleId cycle,
            String title,
            InvitationId invitation,
            PartyId party,
            boolean open)
            implements ConsultationEvent {}

    /** Its end has moved. */
    record EndMoved(
            ConsultationId consultation,
            CycleId cycle,
            StateCode state,
            String title,
            Instant from,
            Instant to,
            Set<PartyId> invited)
            implements ConsultationEvent {}

    /** Its end is near and these organisations have begun to write but not sent. */
    record EndNears(ConsultationId consultation, String title, Instant closes, Set<PartyId> writing)
            implements ConsultationEvent {}

    /** No more contributions are taken. */
    record Closed(ConsultationId consultation, CycleId cycle, String title, Instant answersBy)
            implements ConsultationEvent {}

    /**
     * A contribution with its author's name has reached the government. Of one without a name nobody is told.
     */
    record Contributed(
            ConsultationId consultation, ContributionId contribution, StateCode state, String title, String named)
            implements ConsultationEvent {}

    /** A contribution with its author's name has been taken back. */
    record Withdrawn(
            ConsultationId consultation, ContributionId contribution, StateCode state, String title, String named)
            implements ConsultationEvent {}

    /** An invited organisation has contributed. */
    record InvitationUsed(ConsultationId consultation, InvitationId invitation) implements ConsultationEvent {}

    /** An invited organisation will not contribute. */
    record InvitationDeclined(ConsultationId consultation, InvitationId invitation) implements ConsultationEvent {}

    /** An invited organisation may contribute again. */
    record InvitationReopened(ConsultationId consultation, InvitationId invitation) implements ConsultationEvent {}

    /**
     * The government has answered a contribution.
     *
     * @param author whose it is; null where it wants to stay unnamed: nobody is told then
     */
    record Answered(
            ConsultationId consultation,
            ContributionId contribution,
            @Nullable PartyId author,
            String title,
            Outcome outcome,
            boolean changed)
            implements ConsultationEvent {}

    /** The last contribution has its answer. */
    record AllAnswered(ConsultationId consultation, CycleId cycle) implements ConsultationEvent {}

    /** Everybody can read the outcome, who was invited and who took part. */
    record OutcomePublished(
            ConsultationId consultation,
            CycleId cycle,
            StateCode state,
            String title,
            Set<PartyId> invited,
            Set<PartyId> contributors)
            implements ConsultationEvent {}
}
