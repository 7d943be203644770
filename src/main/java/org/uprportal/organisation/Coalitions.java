package org.uprportal.organisation;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.identity.Access;
import org.uprportal.identity.Act;
import org.uprportal.identity.Actor;
import org.uprportal.identity.AuditTrail;
import org.uprportal.identity.CurrentActor;
import org.uprportal.identity.MemberRole;
import org.uprportal.identity.NotAllowed;
import org.uprportal.identity.Party;
import org.uprportal.identity.PartyId;
import org.uprportal.identity.PartyKind;
import org.uprportal.identity.People;
import org.uprportal.identity.Relation;
import org.uprportal.identity.Thing;
import org.uprportal.platform.PortalClock;

/** Who belongs to which coalition, by its own consent. Known to the coalition and its members only. */
@Service
@Transactional
public class Coalitions {

    private final MembershipRepository memberships;
    private final OrganisationRepository organisations;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Coalitions(
            MembershipRepository memberships,
            OrganisationRepository organisations,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks an organisation of the public directory to join; it is a member only when it consents.
     *
     * @throws OrganisationRefused where it is no CSO or NHRI, or has been invited already
     * @throws NotAllowed for anybody but the coalition's editors, and where the organisation is not in the directory
     */
    public void invite(PartyId coalition, PartyId member) {
        access.require(Act.WRITE, Thing.COALITION_MEMBERSHIP, access.to(coalition));
        var inviting = organisations.findById(coalition.value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(inviting.kind() == PartyKind.COALITION);
        var invited = organisations
                .findById(member.value())
                .filter(Organisation::listed)
                .orElseThrow(NotAllowed::here);
        if (invited.kind() != PartyKind.CSO && invited.kind() != PartyKind.NHRI) {
            throw OrganisationRefused.cannotJoin();
        }
        if (memberships
                .findByCoalitionIdAndMemberId(coalition.value(), member.value())
                .isPresent()) {
            throw OrganisationRefused.alreadyInvited();
        }
        memberships.save(Membership.invite(inviting, member, clock.instant()));
        audit.record("organisation.invited", coalition.value());
    }

    /**
     * The actor's organisation consents to be a member.
     *
     * @throws NotAllowed for anybody but an owner of an organisation that was invited
     */
    public void consent(PartyId coalition) {
        var membership = mine(coalition);
        NotAllowed.unless(owns(actor.get()));
        membership.consent(actor.get().party().name(), clock.instant());
        memberships.save(membership);
        audit.record("organisation.joined", coalition.value());
    }

    /**
     * The actor's organisation leaves the coalition, or declines to join.
     *
     * @throws NotAllowed for anybody but an owner of an organisation that is a member or invited
     */
    public void leave(PartyId coalition) {
        var membership = mine(coalition);
        NotAllowed.unless(owns(actor.get()));
        membership.leave(actor.get().party().name());
        memberships.delete(membership);
        audit.record("organisation.left", coalition.value());
    }

    /** Everybody in a coalition and whom it has invited, for its own people; its members see the members. Others see nothing. */
    @Transactional(readOnly = true)
    public List<CoalitionMember> membersOf(PartyId coalition) {
        var who = actor.get();
        var all = memberships.findByCoalitionId(coalition.value());
        var member = all.stream().anyMatch(one -> one.joinedAt() != null && who.actsFor(one.member()));
        if (!access.may(
                Act.READ, Thing.COALITION_MEMBERSHIP, access.to(coalition), member ? Relation.NAMED : Relation.OTHER)) {
            return List.of();
        }
        return all.stream()
                .filter(one -> !member || one.joinedAt() != null)
                .map(this::describe)
                .sorted(Comparator.comparing(CoalitionMember::memberName))
                .toList();
    }

    /** The coalitions to which the actor's organisation belongs or is invited. */
    @Transactional(readOnly = true)
    public List<CoalitionMember> mine() {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : memberships.findByMemberId(party.id().value()).stream()
                        .map(this::describe)
                        .sorted(Comparator.comparing(CoalitionMember::coalitionName))
                        .toList();
    }

    private CoalitionMember describe(Membership one) {
        return new CoalitionMember(
                one.coalition(), nameOf(one.coalition()), one.member(), nameOf(one.member()), one.joinedAt());
    }

    private String nameOf(PartyId id) {
        return people.party(id).map(Party::name).orElse("");
    }

    private Membership mine(PartyId coalition) {
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        return memberships
                .findByCoalitionIdAndMemberId(coalition.value(), party.id().value())
                .orElseThrow(NotAllowed::here);
    }

    private static boolean owns(Actor who) {
        return who.portal() || who.role() == MemberRole.OWNER;
    }
}
