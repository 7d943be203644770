package org.uprportal.organisation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;

/** Who belongs to which coalition, by its own consent, and who acts for it. Known to the coalition and its members only. */
@Service
@Transactional
public class Coalitions {

    private static final List<PartyKind> JOINING =
            Arrays.stream(PartyKind.values()).filter(Coalitions::mayJoin).toList();

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
     * A part of the organisations of the directory that can be asked to join, by name.
     *
     * @param words what the name must contain; empty for all
     * @throws NotAllowed for anybody but the coalition's lead
     */
    @Transactional(readOnly = true)
    public Part<Party> invitable(PartyId coalition, String words, int offset, int most) {
        access.require(Act.WRITE, OrganisationThing.COALITION_MEMBERSHIP, leading(actor.get(), coalition));
        var known = Stream.concat(
                        Stream.of(coalition),
                        memberships.findByCoalitionId(coalition.value()).stream()
                                .map(Membership::member))
                .map(PartyId::value)
                .toList();
        return Part.of(organisations.named(SafeText.containing(words), JOINING, known, Part.page(offset, most)))
                .map(Organisation::party);
    }

    /**
     * Asks an organisation of the public directory to join; it is a member only when it consents. Only the lead invites:
     * whoever could invite could find out by trying who is a member without being seen.
     *
     * @throws OrganisationRefused where it is a coalition itself or no stakeholder, or has been invited already
     * @throws NotAllowed for anybody but the coalition's lead, and where the organisation is not in the directory
     */
    public void invite(PartyId coalition, PartyId member) {
        access.require(Act.WRITE, OrganisationThing.COALITION_MEMBERSHIP, leading(actor.get(), coalition));
        var inviting = organisations.findById(coalition.value()).orElseThrow(NotAllowed::here);
        NotAllowed.unless(inviting.kind() == PartyKind.COALITION);
        var invited = organisations
                .findById(member.value())
                .filter(Organisation::listed)
                .orElseThrow(NotAllowed::here);
        if (!mayJoin(invited.kind())) {
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

    /** Whether organisations of this kind can be members of a coalition. */
    public static boolean mayJoin(PartyKind kind) {
        return kind.stakeholder() && kind != PartyKind.COALITION;
    }

    /** The actor's organisation consents to be a member that the others see: {@link #consent(PartyId, boolean)}. */
    public void consent(PartyId coalition) {
        consent(coalition, false);
    }

    /**
     * The actor's organisation consents to be a member.
     *
     * @param unseen whether only the coalition's lead may know of it
     * @throws NotAllowed for anybody but an owner of an organisation that was invited
     */
    public void consent(PartyId coalition, boolean unseen) {
        var membership = mine(coalition);
        access.require(Act.WRITE, OrganisationThing.COALITION_MEMBERSHIP, access.asOwner(membership.member()));
        membership.consent(ours().name(), unseen, clock.instant());
        memberships.save(membership);
        audit.record("organisation.joined", coalition.value());
    }

    /**
     * The actor's organisation lets the other members see it, or not; unseen it neither leads nor acts for the coalition.
     *
     * @throws OrganisationRefused where it has not consented yet
     * @throws NotAllowed for anybody but an owner of the member
     */
    public void appear(PartyId coalition, boolean seen) {
        var membership = mine(coalition);
        access.require(Act.WRITE, OrganisationThing.COALITION_MEMBERSHIP, access.asOwner(membership.member()));
        membership.appear(seen);
        memberships.save(membership);
        audit.record("organisation.appeared", coalition.value());
    }

    /**
     * The actor's organisation leaves the coalition, or declines to join.
     *
     * @throws NotAllowed for anybody but an owner of an organisation that is a member or invited
     */
    public void leave(PartyId coalition) {
        var membership = mine(coalition);
        access.require(Act.WRITE, OrganisationThing.COALITION_MEMBERSHIP, access.asOwner(membership.member()));
        membership.leave(ours().name());
        memberships.delete(membership);
        audit.record("organisation.left", coalition.value());
    }

    /**
     * Gives a member another role in the coalition.
     *
     * @throws OrganisationRefused where it has not consented yet, or does not want to be seen and should lead
     * @throws NotAllowed for anybody but the coalition's lead
     */
    public void appoint(PartyId coalition, PartyId member, CoalitionRole role) {
        var membership = led(coalition, member);
        membership.appoint(role);
        memberships.save(membership);
        audit.record("organisation.appointed", coalition.value());
    }

    /**
     * Allows a member's editors and owners to write and approve for the coalition, or takes that back.
     *
     * @throws OrganisationRefused where it has not consented yet or does not want to be seen
     * @throws NotAllowed for anybody but the coalition's lead
     */
    public void letAct(PartyId coalition, PartyId member, boolean allowed) {
        var membership = led(coalition, member);
        membership.letAct(allowed);
        memberships.save(membership);
        audit.record("organisation.jointActs", coalition.value());
    }

    /**
     * Who belongs to a coalition. Its lead sees everybody, those invited too; its other people and its members see the
     * members that want to be seen, and themselves. Others see nothing.
     */
    public List<CoalitionMember> membersOf(PartyId coalition) {
        var who = actor.get();
        var all = memberships.findByCoalitionId(coalition.value());
        var lead = leads(who, coalition);
        var inside = who.actsFor(coalition) || all.stream().anyMatch(one -> one.joined() && who.actsFor(one.member()));
        if (!access.reads(OrganisationThing.COALITION_MEMBERSHIP, coalition.value(), standing(lead || inside))) {
            return List.of();
        }
        return all.stream()
                .filter(one -> lead || (inside && (one.seen() || (one.joined() && who.actsFor(one.member())))))
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

    /** Whether the actor decides in which coalitions their organisation is. */
    @Transactional(readOnly = true)
    public boolean mayDecide() {
        return Optional.ofNullable(actor.get().party())
                .filter(party ->
                        access.may(Act.WRITE, OrganisationThing.COALITION_MEMBERSHIP, access.asOwner(party.id())))
                .isPresent();
    }

    /** Whether the actor leads the coalition: as its own owner, or as an owner of a member that leads it. */
    @Transactional(readOnly = true)
    public boolean leads(PartyId coalition) {
        return leads(actor.get(), coalition);
    }

    private boolean leads(Actor who, PartyId coalition) {
        return access.may(Act.WRITE, OrganisationThing.COALITION_MEMBERSHIP, leading(who, coalition));
    }

    /** An owner of a member that leads the coalition stands to it as its own owners do. */
    private Relation leading(Actor who, PartyId coalition) {
        return who.party() != null
                        && memberships
                                .findByCoalitionIdAndMemberId(
                                        coalition.value(), who.party().id().value())
                                .filter(Membership::leads)
                                .isPresent()
                ? access.asOwner(who.party().id())
                : access.asOwner(coalition);
    }

    private Membership led(PartyId coalition, PartyId member) {
        NotAllowed.unless(leads(actor.get(), coalition));
        return memberships
                .findByCoalitionIdAndMemberId(coalition.value(), member.value())
                .orElseThrow(NotAllowed::here);
    }

    private CoalitionMember describe(Membership one) {
        return one.described(nameOf(one.coalition()), nameOf(one.member()));
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

    private static Relation standing(boolean inside) {
        return inside ? Relation.OWN : Relation.OTHER;
    }

    private Party ours() {
        return Objects.requireNonNull(actor.get().party(), "whoever acts for a member");
    }
}
