package org.uprportal.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.AccountRecords;
import org.uprportal.account.AccountThing;
import org.uprportal.account.FreshSignIn;
import org.uprportal.account.PersonRefused;
import org.uprportal.audit.Acts;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;

/**
 * A person's rights in what the portal keeps of them: to see all of it, and to be forgotten. The record of the review
 * stands: what was filed, published and rated belongs to organisations and stays, without the person's name.
 */
@Service
@Transactional
public class PersonalRecords {

    private final AccountRecords accounts;
    private final List<PersonalData> modules;
    private final Acts acts;
    private final ErasureLedger ledger;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final FreshSignIn fresh;

    PersonalRecords(
            AccountRecords accounts,
            List<PersonalData> modules,
            Acts acts,
            ErasureLedger ledger,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            FreshSignIn fresh) {
        this.accounts = accounts;
        this.modules = modules;
        this.acts = acts;
        this.ledger = ledger;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.fresh = fresh;
    }

    /**
     * Everything the portal keeps of the person who asks, by headings in English: profile, acts, and what each module keeps.
     *
     * @throws NotAllowed for a visitor
     */
    public Map<String, List<Map<String, Object>>> mine() {
        var who = actor.get().person();
        NotAllowed.unless(who != null);
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        all.put("profile", List.of(accounts.profile(who)));
        all.put(
                "acts",
                acts.of(who).stream()
                        .map(one -> Map.<String, Object>of(
                                "at", one.at().toString(),
                                "act", one.act(),
                                "subject", one.subject().toString()))
                        .toList());
        modules.forEach(module -> all.putAll(module.about(who)));
        audit.record("identity.dataExported", who.value());
        return all;
    }

    /**
     * Everything the portal keeps of the organisation of the person who asks, by headings in English: what it is, its
     * people, and what each module keeps. Nothing of other organisations.
     *
     * @throws NotAllowed for anybody but an owner
     */
    public Map<String, List<Map<String, Object>>> ofMyParty() {
        NotAllowed.unless(ownsParty());
        var party = Objects.requireNonNull(actor.get().party()).id();
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        modules.forEach(module -> all.putAll(module.ofParty(party)));
        audit.record("identity.partyDataExported", party.value());
        return all;
    }

    /** Whether the actor may take along what the portal keeps of their organisation. */
    @Transactional(readOnly = true)
    public boolean ownsParty() {
        var who = actor.get();
        return who.person() != null && who.party() != null && who.role() == MemberRole.OWNER;
    }

    /**
     * What the person who asks did and read, the newest first: one page.
     *
     * @throws NotAllowed for a visitor
     */
    @Transactional(readOnly = true)
    public List<Acts.Act> myActs(int page, int size) {
        var who = actor.get().person();
        NotAllowed.unless(who != null);
        access.require(Act.READ, PrivacyThing.AUDIT_TRAIL, Relation.OWN);
        return acts.newest(who, page * size, size);
    }

    /**
     * What an erasure of that account would meet, before it is done.
     *
     * @throws NotAllowed for anybody but the person and administrators
     */
    @Transactional(readOnly = true)
    public ErasurePreview preview(PersonId id) {
        NotAllowed.unless(concerned(id));
        var account = accounts.standing(id);
        return new ErasurePreview(
                id, account.name(), account.subject(), account.lastOwner(), account.alone(), account.lastOfOffice());
    }

    /**
     * Forgets a person: the account ends, name, address and identity are taken off, notices, letters and claims go. It
     * cannot be undone. A second time changes nothing. Administrators announce it instead: {@link Erasures}.
     *
     * <p>Somebody alone in their organisation may go: the organisation stays without people.
     *
     * @throws PersonRefused for the last owner of an organisation in which others still act; they hand it over first
     * @throws org.uprportal.account.MemberRefused for the last who can act for the administrators, for OHCHR or for a focal
     *     point
     * @throws NotAllowed for anybody but the person and the portal
     */
    public void erase(PersonId id) {
        var who = actor.get();
        NotAllowed.unless(who.portal() || id.equals(who.person()));
        NotAllowed.unless(accounts.has(id));
        if (!who.portal()) {
            fresh.require();
        }
        accounts.hold(id);
        if (ledger.has(id)) {
            return;
        }
        if (!who.portal()) {
            accounts.refuseTheLastOwner(id);
        }
        modules.forEach(module -> module.forget(id));
        accounts.forget(id);
        ledger.add(id, clock.instant());
        audit.record("identity.erased", id.value());
    }

    boolean erased(PersonId id) {
        return ledger.has(id);
    }

    /** Whether the account exists and has not been erased; for the replay after a restored backup. */
    boolean known(PersonId id) {
        return accounts.has(id) && !ledger.has(id);
    }

    private boolean concerned(PersonId id) {
        return id.equals(actor.get().person()) || access.may(Act.WRITE, AccountThing.ACCOUNT_LIST);
    }
}
