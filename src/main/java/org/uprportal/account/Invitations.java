package org.uprportal.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.EmailAddress;
import org.uprportal.platform.PortalClock;

/**
 * Invitations by mail to act for a party.
 *
 * <p>The letter's link carries 256 random bits, of which the portal keeps a hash; it is good once, until it expires or is
 * withdrawn, and only as long as whoever invited may act. Whoever holds the link may accept; who they are from then on is
 * said by the identity provider's issuer and subject, never by a mail address.
 */
@Service
@Transactional
public class Invitations {

    /** The page on which an invitation is accepted; the token follows after a slash. */
    public static final String PAGE = "invitation";

    static final int LONGEST_NAME = 120;
    private static final int MOST_OPEN = 50;
    private static final int MOST_AN_HOUR = 30;
    private static final int MOST_TO_ONE_A_DAY = 3;

    private final MemberInvitationRepository invitations;
    private final PersonRepository persons;
    private final PartyRepository parties;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final Duration validity;
    private final FreshSignIn fresh;

    Invitations(
            MemberInvitationRepository invitations,
            PersonRepository persons,
            PartyRepository parties,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            @Value("${portal.invitation-validity:P14D}") Duration validity,
            FreshSignIn fresh) {
        this.invitations = invitations;
        this.persons = persons;
        this.parties = parties;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.validity = validity;
        this.fresh = fresh;
    }

    /**
     * Invites somebody by mail. The answer is the same whether or not the portal knows the address. An open invitation to
     * the same address gives way to the new one.
     *
     * @param language of the letter, and at first of the portal for them
     * @throws MemberRefused where this is no address, too many invitations are open, or too many were sent within an hour, or
     *     within a day to this address
     * @throws SignInAgain where it would make somebody an owner, or lets somebody into an office of the portal, and whoever invites
     *     proved who they are too long ago
     * @throws NotAllowed for anybody who does not manage the party's people
     */
    public InvitationId invite(PartyId party, String email, Locale language, MemberRole role) {
        // Also keeps two at once from passing the limit together.
        var known = parties.lock(party.value())
                .filter(one -> !one.closed())
                .map(PartyRecord::party)
                .filter(one -> may(Act.CREATE, one))
                .orElseThrow(NotAllowed::here);
        var address = checked(email);
        if (role == MemberRole.OWNER || known.kind().ofThePortal()) {
            fresh.require();
        }
        var now = clock.instant();
        if (invitations.countByPartyIdAndInvitedAtAfter(party.value(), now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR
                || invitations.countByPartyIdAndEmailIgnoreCaseAndInvitedAtAfter(
                                party.value(), address, now.minus(Duration.ofDays(1)))
                        >= MOST_TO_ONE_A_DAY) {
            throw MemberRefused.tooManyAtOnce();
        }
        var open = invitations.findByPartyIdAndAcceptedAtNullAndWithdrawnAtNullOrderByInvitedAt(party.value()).stream()
                .filter(one -> one.open(now))
                .toList();
        open.stream().filter(one -> one.email().equalsIgnoreCase(address)).forEach(one -> one.withdraw(now));
        if (open.stream().filter(one -> one.open(now)).count() >= MOST_OPEN) {
            throw MemberRefused.tooManyInvitations(MOST_OPEN);
        }
        var invitation =
                invitations.save(MemberInvitation.send(known, address, language, role, actor.get(), now, validity));
        audit.record("identity.invited", invitation.id().value());
        return invitation.id();
    }

    /**
     * Takes an open invitation back; its link is worth nothing from then on.
     *
     * @throws NotAllowed for anybody who does not manage the party's people
     */
    public void withdraw(InvitationId id) {
        var invitation = invitations.findById(id.value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(parties.findById(invitation.party().value())
                .filter(party -> may(Act.WRITE, party.party()))
                .isPresent());
        invitation.withdraw(clock.instant());
        invitations.save(invitation);
        audit.record("identity.invitationWithdrawn", id.value());
    }

    /**
     * The party's open invitations, the oldest first.
     *
     * @throws NotAllowed for anybody who does not manage the party's people
     */
    @Transactional(readOnly = true)
    public List<InvitationSummary> open(PartyId party) {
        NotAllowed.unless(parties.findById(party.value())
                .filter(one -> may(Act.READ, one.party()))
                .isPresent());
        return invitations.findByPartyIdAndAcceptedAtNullAndWithdrawnAtNullOrderByInvitedAt(party.value()).stream()
                .filter(one -> one.open(clock.instant()))
                .map(MemberInvitation::summary)
                .toList();
    }

    /** What the holder of a link is offered; empty alike for a link that is unknown, used, withdrawn or expired. */
    @Transactional(readOnly = true)
    public Optional<InvitationOffer> offer(String token) {
        return invitations
                .findByTokenHash(InvitationToken.hash(token))
                .filter(this::stands)
                .flatMap(one -> parties.findById(one.party().value())
                        .filter(party -> !party.closed())
                        .map(party -> one.offer(party.party())));
    }

    /**
     * Accepts without an identity provider, in the demo: makes the person, who can then be chosen on its sign-in page.
     *
     * @throws MemberRefused where the link is not good, or the name is missing
     */
    public PersonId accept(String token, String name) {
        return accept(token, name, null, null);
    }

    /**
     * Accepts as whoever has just signed in at the identity provider: makes the person and ties them to issuer and
     * subject. Somebody who has left their former party becomes a member of the new one with their own history.
     *
     * @throws MemberRefused where the link is not good, the name is missing, or this account acts for a party already
     */
    public PersonId accept(String token, String name, @Nullable String issuer, @Nullable String subject) {
        var invitation = invitations
                .findLockedByTokenHash(InvitationToken.hash(token))
                .filter(this::stands)
                .orElseThrow(MemberRefused::invitationInvalid);
        if (parties.findById(invitation.party().value())
                .filter(party -> !party.closed())
                .isEmpty()) {
            throw MemberRefused.invitationInvalid();
        }
        var shown = name.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
            throw MemberRefused.nameMissing(LONGEST_NAME);
        }
        var person = issuer == null || subject == null
                ? null
                : persons.findByIssuerAndSubject(issuer, subject).orElse(null);
        if (person != null && person.suspended()) {
            throw MemberRefused.invitationInvalid();
        }
        if (person != null && !person.left()) {
            throw MemberRefused.actsElsewhere();
        }
        if (person == null) {
            person = new Person(
                    PersonId.random(),
                    shown,
                    invitation.email(),
                    invitation.language(),
                    invitation.party(),
                    invitation.role());
            if (issuer != null && subject != null) {
                person.knownAs(issuer, subject);
            }
        }
        person.join(invitation);
        persons.save(person);
        invitation.accept(person.id(), clock.instant());
        invitations.save(invitation);
        audit.record("identity.invitationAccepted", person.id().value());
        return person.id();
    }

    private boolean may(Act act, Party party) {
        return access.may(act, AccountThing.MEMBER_INVITATION, access.asOwner(party));
    }

    static String checked(String email) {
        var address = email.strip();
        if (!EmailAddress.valid(address)) {
            throw MemberRefused.badAddress();
        }
        return address;
    }

    private boolean stands(MemberInvitation invitation) {
        var inviter = invitation.invitedBy();
        return invitation.open(clock.instant())
                && (inviter == null
                        || persons.findById(inviter.value())
                                .filter(one -> !one.suspended())
                                .isPresent());
    }
}
