package org.uprportal.account;

import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;

/**
 * How parties that nobody acts for come into hands: offered by the portal to whoever registered them, or by an operator to the
 * first people of an office. Other halls call it; no page sees it.
 */
@Service
@Transactional
public class FirstOwners {

    private final MemberInvitationRepository invitations;
    private final PersonRepository persons;
    private final PartyRepository parties;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final Duration validity;

    FirstOwners(
            MemberInvitationRepository invitations,
            PersonRepository persons,
            PartyRepository parties,
            AuditTrail audit,
            PortalClock clock,
            @Value("${portal.invitation-validity:P14D}") Duration validity) {
        this.invitations = invitations;
        this.persons = persons;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
        this.validity = validity;
    }

    /**
     * Offers a party that nobody has acted for yet to its first owner, by mail. The portal itself invites, so the link stays
     * good whatever becomes of whoever decided. An earlier offer gives way to this one.
     *
     * @param language of the letter, and at first of the portal for them
     * @throws MemberRefused where this is no address
     * where somebody acts or ever acted for the party: whoever once
     *     confirmed an address does not get an organisation back that is in other hands
     */
    public InvitationId inviteFirstOwner(PartyId party, String email, Locale language) {
        var known = parties.lock(party.value())
                .filter(one -> !one.closed() && untouched(party))
                .map(PartyRecord::party)
                .orElseThrow(NotAllowed::here);
        var address = Invitations.checked(email);
        var now = clock.instant();
        invitations.findByPartyIdAndInvitedByIsNull(party.value()).forEach(one -> one.withdraw(now));
        var invitation = invitations.save(MemberInvitation.offer(known, address, language, now, validity));
        audit.record("identity.firstOwnerInvited", invitation.id().value());
        return invitation.id();
    }

    /**
     * The link by which somebody becomes an owner of an office that has nobody who could invite them: the first administrators
     * of an installation, OHCHR, a focal point, or whoever comes after a lost one. For the command line; no letter leaves.
     *
     * @return the secret of the link, kept nowhere
     * @throws MemberRefused where this is no address
     *
     */
    public String handOver(PartyId party, String email, Locale language) {
        var known = parties.lock(party.value())
                .filter(one -> !one.closed())
                .map(PartyRecord::party)
                .orElseThrow(NotAllowed::here);
        var token = InvitationToken.fresh();
        var invitation = invitations.save(MemberInvitation.handedOver(
                known, Invitations.checked(email), language, token, clock.instant(), validity));
        audit.record("identity.invitedByOperator", invitation.id().value());
        return token;
    }

    /** Whether nobody acts or ever acted for a party. */
    @Transactional(readOnly = true)
    public boolean awaitsFirstOwner(PartyId party) {
        return untouched(party);
    }

    /**
     * Ends what the portal offered and nobody took, and erases to whom.
     */
    public void forgetFirstOwner(PartyId party) {
        for (var one : invitations.findByPartyIdAndInvitedByIsNull(party.value())) {
            one.erase(clock.instant());
            invitations.save(one);
            audit.record("identity.invitationForgotten", one.id().value());
        }
    }

    private boolean untouched(PartyId party) {
        return !persons.existsByPartyId(party.value())
                && !invitations.existsByPartyIdAndAcceptedAtNotNull(party.value());
    }
}
