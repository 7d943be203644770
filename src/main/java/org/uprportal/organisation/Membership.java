package org.uprportal.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.party.PartyId;

/**
 * An organisation's place in a coalition: invited, then a member by its own consent, seen by the others or not.
 *
 * <p>A member that is not seen neither leads nor acts for the coalition: both would give it away.
 */
@Entity
@Table(name = "organisation_membership")
class Membership extends AbstractAggregateRoot<Membership> {

    @Id
    private UUID id;

    private UUID coalitionId;
    private UUID memberId;
    private Instant invitedAt;
    private @Nullable Instant joinedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "coalition_role")
    private CoalitionRole role = CoalitionRole.MEMBER;

    private boolean unseen;
    private boolean acts;

    @Version
    private @Nullable Integer version;

    protected Membership() {}

    private Membership(PartyId coalition, PartyId member, Instant now) {
        id = UUID.randomUUID();
        coalitionId = coalition.value();
        memberId = member.value();
        invitedAt = now;
    }

    static Membership invite(Organisation coalition, PartyId member, Instant now) {
        var membership = new Membership(coalition.id(), member, now);
        membership.registerEvent(new OrganisationEvent.Invited(coalition.id(), coalition.name(), member));
        return membership;
    }

    void consent(String memberName, boolean withoutBeingSeen, Instant now) {
        if (joinedAt == null) {
            joinedAt = now;
            unseen = withoutBeingSeen;
            registerEvent(new OrganisationEvent.Joined(coalition(), member(), memberName, unseen));
        }
    }

    /** The member chooses whether the others see it. */
    void appear(boolean seen) {
        refuseInvited();
        unseen = !seen;
        if (unseen) {
            role = CoalitionRole.MEMBER;
            letAct(false);
        }
    }

    void appoint(CoalitionRole wanted) {
        refuseInvited();
        if (wanted == CoalitionRole.LEAD && unseen) {
            throw OrganisationRefused.unseen();
        }
        if (role != wanted) {
            role = wanted;
            registerEvent(new OrganisationEvent.Appointed(coalition(), member(), wanted));
        }
    }

    void letAct(boolean allowed) {
        refuseInvited();
        if (allowed && unseen) {
            throw OrganisationRefused.unseen();
        }
        if (acts != allowed) {
            acts = allowed;
            registerEvent(new OrganisationEvent.JointActs(coalition(), member(), allowed));
        }
    }

    void leave(String memberName) {
        registerEvent(new OrganisationEvent.Left(coalition(), member(), memberName, unseen || !joined()));
    }

    private void refuseInvited() {
        if (!joined()) {
            throw OrganisationRefused.notJoined();
        }
    }

    PartyId coalition() {
        return new PartyId(coalitionId);
    }

    PartyId member() {
        return new PartyId(memberId);
    }

    @Nullable
    Instant joinedAt() {
        return joinedAt;
    }

    boolean joined() {
        return joinedAt != null;
    }

    boolean leads() {
        return joined() && role == CoalitionRole.LEAD;
    }

    boolean acts() {
        return joined() && acts;
    }

    /** Whether everybody of the coalition knows of it. */
    boolean seen() {
        return joined() && !unseen;
    }

    CoalitionMember described(String coalitionName, String memberName) {
        return new CoalitionMember(coalition(), coalitionName, member(), memberName, joinedAt, role, unseen, acts);
    }
}
