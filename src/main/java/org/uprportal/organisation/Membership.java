package org.uprportal.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.identity.PartyId;

/** An organisation's place in a coalition: invited, then a member by its own consent. */
@Entity
@Table(name = "organisation_membership")
class Membership extends AbstractAggregateRoot<Membership> {

    @Id
    private UUID id;

    private UUID coalitionId;
    private UUID memberId;
    private Instant invitedAt;
    private @Nullable Instant joinedAt;

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

    void consent(String memberName, Instant now) {
        if (joinedAt == null) {
            joinedAt = now;
            registerEvent(new OrganisationEvent.Joined(coalition(), member(), memberName));
        }
    }

    void leave(String memberName) {
        registerEvent(new OrganisationEvent.Left(coalition(), member(), memberName));
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
}
