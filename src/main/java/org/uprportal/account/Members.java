package org.uprportal.account;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;

/**
 * The people of a party: their roles, leaving, and suspension.
 *
 * <p>Its owners manage them; a focal point's owners also those of the other bodies of their government. Administrators
 * suspend and restore accounts and see nothing of the content. A party never loses its last active owner: every change
 * here takes the party's row first, so that two at once happen one after the other. Only an administrator may suspend the
 * last owner of another party, because a stolen account must be stopped at once.
 */
@Service
@Transactional
public class Members {

    private final PersonRepository persons;
    private final PartyRepository parties;
    private final Offices offices;
    private final MemberInvitationRepository invitations;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final FreshSignIn fresh;

    Members(
            PersonRepository persons,
            PartyRepository parties,
            Offices offices,
            MemberInvitationRepository invitations,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            FreshSignIn fresh) {
        this.persons = persons;
        this.parties = parties;
        this.offices = offices;
        this.invitations = invitations;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.fresh = fresh;
    }

    /** Whether the actor manages the people of this party. */
    @Transactional(readOnly = true)
    public boolean manages(PartyId party) {
        return parties.findById(party.value())
                .filter(known -> !known.closed())
                .map(known -> manages(access, known.party()))
                .orElse(false);
    }

    /**
     * The people of a party by name, suspended ones too. Colleagues see names and roles, whoever manages them also
     * addresses and when they were last here.
     *
     * @throws NotAllowed for anybody else
     */
    public List<MemberSummary> of(PartyId party) {
        var managing = manages(party);
        NotAllowed.unless(managing || actor.get().actsFor(party));
        var known =
                parties.findById(party.value()).orElseThrow(NotAllowed::here).party();
        access.shown(AccountThing.PARTY_PEOPLE, party.value(), access.to(party));
        return persons.findByPartyIdAndLeftAtNullOrderByName(party.value()).stream()
                .map(one -> one.member(known, managing))
                .toList();
    }

    /** How many people {@link #of(PartyId)} gives. @throws NotAllowed as there */
    @Transactional(readOnly = true)
    public int count(PartyId party) {
        NotAllowed.unless(manages(party) || actor.get().actsFor(party));
        return Math.toIntExact(persons.countByPartyIdAndLeftAtNull(party.value()));
    }

    /** A part of {@link #of(PartyId)}. */
    public Part<MemberSummary> of(PartyId party, int offset, int most) {
        var managing = manages(party);
        NotAllowed.unless(managing || actor.get().actsFor(party));
        var known =
                parties.findById(party.value()).orElseThrow(NotAllowed::here).party();
        access.shown(AccountThing.PARTY_PEOPLE, party.value(), access.to(party));
        return Part.of(persons.findByPartyIdAndLeftAtNullOrderByNameAscIdAsc(party.value(), Part.page(offset, most)))
                .map(one -> one.member(known, managing));
    }

    /**
     * Accounts by name.
     *
     * @param words what the name, or that of the party, must contain; empty for all
     * @throws NotAllowed for anybody but administrators
     */
    public Part<MemberSummary> accounts(String words, int offset, int most) {
        access.require(Act.READ, AccountThing.ACCOUNT_LIST);
        access.shown(AccountThing.ACCOUNT_LIST);
        var found = Part.of(persons.accounts(SafeText.containing(words), Part.page(offset, most)));
        var known =
                parties
                        .findAllById(found.rows().stream()
                                .map(one -> one.party().value())
                                .distinct()
                                .toList())
                        .stream()
                        .map(PartyRecord::party)
                        .collect(Collectors.toMap(Party::id, Function.identity()));
        return found.map(one -> one.member(Objects.requireNonNull(known.get(one.party())), true));
    }

    /** How many accounts {@link #accounts} finds in all. @throws NotAllowed for anybody but administrators */
    @Transactional(readOnly = true)
    public int countAccounts(String words) {
        access.require(Act.READ, AccountThing.ACCOUNT_LIST);
        return Math.toIntExact(persons.countAccounts(SafeText.containing(words)));
    }

    /**
     * Gives a person another role.
     *
     * @throws MemberRefused where the party would have no active owner any more
     * @throws NotAllowed for anybody who does not manage the party's people
     */
    public void changeRole(PersonId person, MemberRole role) {
        var who = locked(person);
        NotAllowed.unless(manages(who.party()));
        if (role == MemberRole.OWNER) {
            fresh.require();
        } else {
            keepAnOwnerBesides(who);
        }
        if (role == MemberRole.VIEWER) {
            offices.refuseTheLast(who);
        }
        who.become(role);
        keep(who, "identity.roleChanged");
    }

    /**
     * Makes a colleague owner; the actor becomes an editor, in the same step.
     *
     * @throws NotAllowed for anybody but an owner, and where the colleague does not act for the same party
     */
    public void handOverOwnership(PersonId colleague) {
        var successor = locked(colleague);
        var who = actor.get();
        var me = who.person();
        NotAllowed.unless(me != null
                && who.signedIn()
                && who.actsFor(successor.party())
                && access.may(Act.WRITE, AccountThing.PARTY_PEOPLE, access.asOwner(successor.party()))
                && successor.active()
                && !colleague.equals(me));
        fresh.require();
        successor.become(MemberRole.OWNER);
        keep(successor, "identity.ownershipHandedOver");
        var before = persons.findById(me.value()).orElseThrow(NotAllowed::here);
        before.become(MemberRole.EDITOR);
        persons.save(before);
    }

    /**
     * The actor leaves: their account acts for nobody any more. Open tasks they had taken go back to their colleagues.
     *
     * @throws MemberRefused where they are the last active owner
     */
    public void leave() {
        var me = actor.get().person();
        NotAllowed.unless(me != null);
        depart(locked(me));
    }

    /**
     * Removes somebody for good; open invitations they made end with it.
     *
     * @throws MemberRefused where it is the actor, who leaves instead, or the last active owner
     * @throws NotAllowed for anybody who does not manage the party's people
     */
    public void remove(PersonId person) {
        var who = locked(person);
        NotAllowed.unless(manages(who.party()));
        refuseMyself(person);
        invitations
                .findByInvitedByAndAcceptedAtNullAndWithdrawnAtNull(person.value())
                .forEach(one -> one.withdraw(clock.instant()));
        depart(who);
    }

    /**
     * Takes somebody's access away until it is given back: at their next request, and within seconds in open pages.
     *
     * @throws MemberRefused where it is the actor, or the last active owner and the actor is no administrator
     * @throws NotAllowed for anybody but whoever manages the party's people, and administrators
     */
    public void suspend(PersonId person) {
        var who = locked(person);
        var administrator = administers();
        NotAllowed.unless(administrator || manages(who.party()));
        if (administrator) {
            fresh.require();
        }
        refuseMyself(person);
        if (!administrator || actor.get().actsFor(who.party())) {
            keepAnOwnerBesides(who);
        }
        who.suspend(administrator ? Person.SuspendedBy.ADMIN : Person.SuspendedBy.PARTY);
        keep(who, "identity.suspended");
    }

    /**
     * Gives a suspended person access again.
     *
     * @throws NotAllowed for anybody but administrators, and whoever manages the party's people where it was they who
     *     suspended
     */
    public void restore(PersonId person) {
        var who = locked(person);
        var administrator = administers();
        NotAllowed.unless(administrator || (manages(who.party()) && !who.suspendedByAdministrator()));
        if (administrator) {
            fresh.require();
        }
        if (who.suspended()) {
            who.restore();
            keep(who, "identity.restored");
        }
    }

    /** Whether the actor sees all accounts. */
    @Transactional(readOnly = true)
    public boolean mayList() {
        return access.may(Act.READ, AccountThing.ACCOUNT_LIST);
    }

    /** Whether the actor suspends and restores accounts. */
    @Transactional(readOnly = true)
    public boolean mayChangeAccounts() {
        return access.may(Act.WRITE, AccountThing.ACCOUNT_LIST);
    }

    /** The party's row is taken before the person is read: what is read then stays true until the transaction ends. */
    private Person locked(PersonId person) {
        var party = persons.partyOf(person.value()).orElseThrow(NotAllowed::here);
        offices.lock(party);
        return persons.findById(person.value())
                .filter(one -> !one.left() && one.party().value().equals(party))
                .orElseThrow(NotAllowed::here);
    }

    private void depart(Person who) {
        keepAnOwnerBesides(who);
        offices.refuseTheLast(who);
        who.leave(clock.instant());
        keep(who, "identity.left");
    }

    private void keep(Person who, String act) {
        persons.save(who);
        audit.record(act, who.id().value());
    }

    private void keepAnOwnerBesides(Person who) {
        if (who.role() == MemberRole.OWNER
                && who.active()
                && persons.otherActiveOwners(who.party().value(), who.id().value()) == 0) {
            throw MemberRefused.lastOwner();
        }
    }

    private void refuseMyself(@Nullable PersonId person) {
        if (person != null && person.equals(actor.get().person())) {
            throw MemberRefused.yourself();
        }
    }

    /** The portal itself is no administrator: what it does keeps to the rules of the party. */
    private boolean administers() {
        return actor.get().signedIn() && access.may(Act.WRITE, AccountThing.ACCOUNT_LIST);
    }

    static boolean manages(Access access, Party party) {
        return access.may(Act.WRITE, AccountThing.PARTY_PEOPLE, access.asOwner(party));
    }
}
