package org.uprportal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.Actor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;

/** An offer to act for a party, sent by mail: good once, for a time, until it is withdrawn. */
@Entity
@Table(name = "identity_invitation")
class MemberInvitation extends AbstractAggregateRoot<MemberInvitation> {

    @Id
    private UUID id;

    private UUID partyId;
    private String email;
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "member_role")
    private MemberRole role;

    private String tokenHash;
    private @Nullable UUID invitedBy;
    private Instant invitedAt;
    private Instant expiresAt;
    private @Nullable Instant acceptedAt;
    private @Nullable UUID acceptedBy;
    private @Nullable Instant withdrawnAt;

    @Version
    private @Nullable Integer version;

    protected MemberInvitation() {}

    static MemberInvitation send(
            Party party,
            String email,
            Locale language,
            MemberRole role,
            Actor inviter,
            Instant now,
            Duration validity) {
        var token = InvitationToken.fresh();
        var invitation = made(party, email, language, role, token, now, now.plus(validity));
        invitation.invitedBy =
                inviter.person() == null ? null : inviter.person().value();
        invitation.registerEvent(new MemberEvent.Invited(
                invitation.id(), party.id(), party.name(), inviter.name(), email, language, role, token));
        return invitation;
    }

    /** The portal's own invitation to whoever is to be the first owner of a party; no person stands behind it. */
    static MemberInvitation offer(Party party, String email, Locale language, Instant now, Duration validity) {
        var token = InvitationToken.fresh();
        var invitation = made(party, email, language, MemberRole.OWNER, token, now, now.plus(validity));
        invitation.registerEvent(
                new MemberEvent.Offered(invitation.id(), party.id(), email, language, invitation.expiresAt, token));
        return invitation;
    }

    /** An invitation that an operator hands over; nobody is written to. */
    static MemberInvitation handedOver(
            Party party, String email, Locale language, String token, Instant now, Duration validity) {
        return made(party, email, language, MemberRole.OWNER, token, now, now.plus(validity));
    }

    private static MemberInvitation made(
            Party party, String email, Locale language, MemberRole role, String token, Instant now, Instant expiresAt) {
        var invitation = new MemberInvitation();
        invitation.id = UUID.randomUUID();
        invitation.partyId = party.id().value();
        invitation.email = email;
        invitation.language = language.getLanguage();
        invitation.role = role;
        invitation.tokenHash = InvitationToken.hash(token);
        invitation.invitedAt = now;
        invitation.expiresAt = expiresAt;
        return invitation;
    }

    boolean open(Instant now) {
        return acceptedAt == null && withdrawnAt == null && now.isBefore(expiresAt);
    }

    void withdraw(Instant now) {
        if (acceptedAt == null && withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** Nobody took it: it ends, and whom it was sent to is not kept. */
    void erase(Instant now) {
        withdraw(now);
        if (acceptedAt == null) {
            email = "";
        }
    }

    void accept(PersonId person, Instant now) {
        if (!open(now)) {
            throw MemberRefused.invitationInvalid();
        }
        acceptedAt = now;
        acceptedBy = person.value();
    }

    InvitationId id() {
        return new InvitationId(id);
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    String email() {
        return email;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    MemberRole role() {
        return role;
    }

    @Nullable
    PersonId invitedBy() {
        return invitedBy == null ? null : new PersonId(invitedBy);
    }

    InvitationSummary summary() {
        return new InvitationSummary(id(), email, role, invitedAt, expiresAt);
    }

    InvitationOffer offer(Party party) {
        return new InvitationOffer(party, role, email, expiresAt);
    }
}
