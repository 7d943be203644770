package org.uprportal.identity;

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
        var invitation = new MemberInvitation();
        invitation.id = UUID.randomUUID();
        invitation.partyId = party.id().value();
        invitation.email = email;
        invitation.language = language.getLanguage();
        invitation.role = role;
        invitation.tokenHash = InvitationToken.hash(token);
        invitation.invitedBy =
                inviter.person() == null ? null : inviter.person().value();
        invitation.invitedAt = now;
        invitation.expiresAt = now.plus(validity);
        invitation.registerEvent(new MemberEvent.Invited(
                invitation.id(), party.id(), party.name(), inviter.name(), email, language, role, token));
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
