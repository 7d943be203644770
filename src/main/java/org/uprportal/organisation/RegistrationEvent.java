package org.uprportal.organisation;

import java.time.Instant;
import java.util.Locale;
import org.uprportal.party.PartyId;
import org.uprportal.platform.LinkSecret;
import org.uprportal.state.StateCode;

/** What happens to a registration; published in the transaction in which it happens. The links are for the applicant only. */
public sealed interface RegistrationEvent {

    /** Somebody wants to register an organisation; the address is not confirmed yet. */
    record Asked(RegistrationId registration, Applicant applicant, LinkSecret link, Instant confirmBy)
            implements RegistrationEvent {}

    /** Somebody has used an address that belongs to an account; nothing else happens. */
    record AddressKnown(String address, Locale language) implements RegistrationEvent {}

    /** The address is confirmed; it waits for the decision. */
    record Confirmed(
            RegistrationId registration, Applicant applicant, LinkSecret link, Instant confirmedAt, Instant decideBy)
            implements RegistrationEvent {}

    /**
     * It has been accepted; the organisation is registered.
     *
     * @param onAppeal whether it had been refused before
     * @param keptUntil when the applicant's name and address are erased
     */
    record Accepted(
            RegistrationId registration,
            Applicant applicant,
            LinkSecret link,
            PartyId organisation,
            boolean onAppeal,
            Instant keptUntil)
            implements RegistrationEvent {}

    /** It has been refused. */
    record Refused(RegistrationId registration, Applicant applicant, LinkSecret link, Instant appealBy)
            implements RegistrationEvent {}

    /** The refusal has been appealed; another person decides. */
    record Appealed(
            RegistrationId registration, Applicant applicant, LinkSecret link, Instant appealedAt, Instant decideBy)
            implements RegistrationEvent {}

    /** The time in which a decision was promised is over. */
    record Overdue(RegistrationId registration, Applicant applicant, LinkSecret link, StateCode state, boolean onAppeal)
            implements RegistrationEvent {}

    /**
     * It is refused for good.
     *
     * @param onAppeal whether an appeal was refused; otherwise there was none in time
     * @param keptUntil when all of it is erased
     */
    record Closed(
            RegistrationId registration, Applicant applicant, LinkSecret link, boolean onAppeal, Instant keptUntil)
            implements RegistrationEvent {}
}
