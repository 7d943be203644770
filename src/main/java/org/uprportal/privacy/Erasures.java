package org.uprportal.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.AccountRecords;
import org.uprportal.account.AccountThing;
import org.uprportal.account.FreshSignIn;
import org.uprportal.account.People;
import org.uprportal.account.PersonRefused;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Reference;

/**
 * Erasing somebody else's account, which nobody can undo and therefore nobody does alone: an administrator announces it, the
 * person, their colleagues and the other administrators are told, and for seven days the person, an owner of their
 * organisation or any administrator stops it. Where nobody else acts for the organisation, nobody there could, so a second
 * administrator has to agree as well. One's own account is erased by {@link PersonalRecords#erase}, at once.
 */
@Service
@Transactional
public class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final ErasureRequests requests;
    private final PersonalRecords records;
    private final AccountRecords accounts;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;
    private final FreshSignIn fresh;
    private final TransactionTemplate transaction;
    private final Duration delay;

    Erasures(
            ErasureRequests requests,
            PersonalRecords records,
            AccountRecords accounts,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events,
            FreshSignIn fresh,
            TransactionTemplate transaction,
            @Value("${portal.erasure-delay:P7D}") Duration delay) {
        this.requests = requests;
        this.records = records;
        this.accounts = accounts;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.fresh = fresh;
        this.transaction = transaction;
        this.delay = delay;
    }

    /**
     * Announces the erasure of an account. A second time changes nothing.
     *
     * @throws PersonRefused for the last owner of an organisation in which others still act
     * @throws NotAllowed for anybody but another administrator
     */
    public void announce(PersonId id) {
        var administrator = administrator();
        NotAllowed.unless(!id.equals(administrator));
        var person = people.person(id).orElseThrow(NotAllowed::here);
        accounts.refuseTheLastOwner(id);
        var now = clock.instant();
        if (!records.erased(id) && requests.add(id, administrator, now, now.plus(delay))) {
            audit.record("identity.erasureAnnounced", id.value());
            events.publishEvent(new ErasureEvent.Announced(
                    id,
                    person.party().id(),
                    person.name(),
                    person.email(),
                    Locale.of(person.language().getLanguage()),
                    now.plus(delay)));
        }
    }

    /**
     * A second administrator agrees to the erasure of somebody who acts for an organisation alone.
     *
     * @throws NotAllowed for anybody but another administrator than the one who announced it
     */
    public void agree(PersonId id) {
        var administrator = administrator();
        var request = requests.take(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(!administrator.equals(request.askedBy()) && !administrator.equals(id));
        requests.agree(id, administrator);
        audit.record("identity.erasureAgreed", id.value());
    }

    /**
     * Stops an announced erasure; the account stays. Nothing happens where none is announced.
     *
     * @throws NotAllowed for anybody but the person, an owner of their organisation and administrators
     */
    public void stop(PersonId id) {
        var request = requests.take(id).orElse(null);
        if (request == null) {
            NotAllowed.unless(actor.get().person() != null);
            return;
        }
        NotAllowed.unless(mayStop(request));
        requests.remove(id);
        audit.record("identity.erasureStopped", id.value());
        events.publishEvent(new ErasureEvent.Stopped(id, request.party(), request.name()));
    }

    /** What is announced for the actor, and for an owner whatever is announced for the organisation's people. */
    @Transactional(readOnly = true)
    public List<AnnouncedErasure> concerningMe() {
        var who = actor.get();
        NotAllowed.unless(who.person() != null);
        return who.party() == null
                ? List.of()
                : requests.of(who.party().id()).stream()
                        .filter(this::mayStop)
                        .map(this::shown)
                        .toList();
    }

    /** What is announced for that account. @throws NotAllowed for anybody but administrators who may change accounts */
    @Transactional(readOnly = true)
    public Optional<AnnouncedErasure> announced(PersonId id) {
        access.require(Act.WRITE, AccountThing.ACCOUNT_LIST);
        return requests.find(id).map(this::shown);
    }

    /**
     * Does what is due and needs nobody's agreement any more, each in a transaction of its own.
     *
     * @return how many accounts it was
     * @throws NotAllowed for anybody but the portal
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int eraseDue() {
        NotAllowed.unless(actor.get().portal());
        var done = 0;
        for (var one : requests.due(clock.instant())) {
            try {
                done += Boolean.TRUE.equals(transaction.execute(begun -> eraseNow(one.person()))) ? 1 : 0;
            } catch (RuntimeException failed) {
                // The others do not wait for it; it is due again in the next round.
                Reference.to(failed, LOG);
            }
        }
        return done;
    }

    private boolean eraseNow(PersonId person) {
        accounts.hold(person);
        var request = requests.take(person).orElse(null);
        var standing = accounts.standing(person);
        if (request == null || wantsSecond(request) || standing.lastOwner() || standing.lastOfOffice()) {
            return false;
        }
        records.erase(person);
        return true;
    }

    private PersonId administrator() {
        access.require(Act.WRITE, AccountThing.ACCOUNT_LIST);
        fresh.require();
        var who = actor.get().person();
        NotAllowed.unless(who != null);
        return who;
    }

    private boolean mayStop(ErasureRequests.Request request) {
        var who = actor.get();
        return request.person().equals(who.person())
                || who.role() == MemberRole.OWNER && who.actsFor(request.party())
                || access.may(Act.WRITE, AccountThing.ACCOUNT_LIST, Relation.OTHER);
    }

    private boolean wantsSecond(ErasureRequests.Request request) {
        return request.agreedBy() == null && accounts.standing(request.person()).alone();
    }

    private AnnouncedErasure shown(ErasureRequests.Request one) {
        var second = wantsSecond(one);
        var me = actor.get().person();
        return new AnnouncedErasure(
                one.person(),
                one.name(),
                one.due(),
                second,
                second
                        && !one.askedBy().equals(me)
                        && !one.person().equals(me)
                        && access.may(Act.WRITE, AccountThing.ACCOUNT_LIST));
    }
}
