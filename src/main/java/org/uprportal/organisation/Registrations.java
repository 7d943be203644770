package org.uprportal.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.organisation.RegistrationLinks.Purpose;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/**
 * Organisations that register themselves, and those who decide: the United Nations country team of the country and OHCHR.
 * To everybody else, governments above all, a registration does not exist.
 */
@Service
@Transactional
public class Registrations {

    private static final Set<RegistrationStatus> UNDECIDED =
            Set.of(RegistrationStatus.WAITING, RegistrationStatus.APPEALED);

    private final RegistrationRepository registrations;
    private final RegistrationLinks links;
    private final RegistrationThrottle throttle;
    private final RegistrationQueue queue;
    private final Organisations organisations;
    private final OrganisationHistory history;
    private final OwnerClaims claims;
    private final People people;
    private final States states;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;
    private final RegistrationTimes times;
    /** Outside tests, where nothing is done by itself. */
    private boolean inRounds;

    Registrations(
            RegistrationRepository registrations,
            RegistrationLinks links,
            RegistrationThrottle throttle,
            RegistrationQueue queue,
            Organisations organisations,
            OrganisationHistory history,
            OwnerClaims claims,
            People people,
            States states,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events,
            RegistrationTimes times,
            @Value("${portal.engine.jobs:true}") boolean inRounds) {
        this.registrations = registrations;
        this.links = links;
        this.throttle = throttle;
        this.queue = queue;
        this.organisations = organisations;
        this.history = history;
        this.claims = claims;
        this.people = people;
        this.states = states;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.times = times;
        this.inRounds = inRounds;
    }

    /** In how many days a decision is promised. */
    public int decisionDays() {
        return (int) times.deciding.toDays();
    }

    /** In how many days a refusal can be appealed. */
    public int appealDays() {
        return (int) times.appealing.toDays();
    }

    /** For how many days after the final decision who asked is still known. */
    public int keptDays() {
        return (int) times.keeping.toDays();
    }

    /**
     * Somebody without account asks to register an organisation. A letter goes to the address; nobody sees the
     * registration before its link has been used, and it is forgotten after a week. Whether the address is known, has asked
     * before or gets no more letters today cannot be told from outside, neither by the answer nor by how long it takes: the
     * form is looked at later, in a round.
     *
     * @param source a mark of where the form comes from, {@link org.uprportal.platform.SourceMarks}
     * @throws RegistrationRefused for a kind of organisation that is not registered here, an unknown State, missing texts or
     *     what is no address, and where too many forms come from there
     * @throws OrganisationRefused for a text that is too long, a website that is none, and a name that could be taken for one
     *     in the directory
     */
    public void apply(RegistrationForm form, String source) {
        check(form);
        throttle.admit(source);
        queue.add(form, source);
        if (!inRounds) {
            actor.runAs(Actor.PORTAL, this::seeToNext);
        }
    }

    /**
     * Looks at the next form that has come in.
     *
     * @return whether there was one
     * @throws NotAllowed for anybody but the portal
     */
    public boolean seeToNext() {
        NotAllowed.unless(actor.get().portal());
        throttle.forget();
        var next = queue.take().orElse(null);
        if (next == null) {
            return false;
        }
        switch (throttle.letter(next.form().email(), next.source())) {
            case LATER -> queue.later(next);
            case NEVER -> queue.remove(next);
            case NOW -> {
                queue.remove(next);
                answer(next.form());
            }
        }
        return true;
    }

    /** A form that comes from the portal itself: looked at now. For the sample content. @throws RegistrationRefused as above */
    public void ask(RegistrationForm form) {
        check(form);
        if (throttle.letter(form.email(), "portal") == RegistrationThrottle.Letter.NOW) {
            answer(form);
        }
    }

    private void check(RegistrationForm form) {
        Registration.check(form);
        if (states.find(form.state()).isEmpty()) {
            throw RegistrationRefused.incomplete();
        }
        Organisation.register(
                new Party(PartyId.random(), form.kind(), form.name(), form.state(), null),
                OrganisationProfile.named(form.name(), false).describedBy(form.about(), form.website()),
                clock.instant());
        organisations.refuseLookAlike(PartyId.random(), form.name(), form.state());
    }

    private void answer(RegistrationForm form) {
        if (people.hasAccount(form.email())) {
            events.publishEvent(new RegistrationEvent.AddressKnown(form.email(), form.language()));
            return;
        }
        var id = new RegistrationId(UUID.randomUUID());
        var link = links.issue(id, Purpose.CONFIRM, times.confirming);
        registrations.save(Registration.ask(
                id, form, link, clock.instant(), clock.instant().plus(times.confirming)));
        audit.record("organisation.registration.asked", id.value());
    }

    /**
     * The applicant confirms the address by the letter's link, which works once.
     *
     * @param token the secret of the link
     * @return the secret of the link to where the registration stands
     * @throws RegistrationRefused where the link is unknown, used or too old
     */
    public LinkToken confirm(String token) {
        var one = links.spend(new LinkToken(token))
                .flatMap(id -> registrations.findById(id.value()))
                .orElseThrow(RegistrationRefused::linkSpent);
        one.confirm(clock.instant(), clock.instant().plus(times.deciding), standingLink(one));
        registrations.save(one);
        audit.record("organisation.registration.confirmed", one.id().value());
        return standingLink(one);
    }

    /** What the letter's link would confirm: the organisation's name, its State and who asked; empty for any other text. */
    @Transactional(readOnly = true)
    public Optional<RegistrationSummary> toConfirm(String token) {
        return links.open(new LinkToken(token), Purpose.CONFIRM)
                .flatMap(id -> registrations.findById(id.value()))
                .map(Registration::summary);
    }

    /** Where a registration stands, for whoever has the link; empty where the link is unknown or too old. */
    public Optional<RegistrationStanding> standing(String token) {
        return links.open(new LinkToken(token), Purpose.STANDING)
                .flatMap(id -> registrations.findById(id.value()))
                .map(one -> one.standing(nameOf(one.decidingParty()), claimable(one)));
    }

    /**
     * The applicant appeals a refusal, once; another person decides.
     *
     * @throws RegistrationRefused without a reason, after the time to appeal, and where it is not refused
     * @throws NotAllowed where the link is unknown or too old
     */
    public void appeal(String token, String why) {
        var one = links.open(new LinkToken(token), Purpose.STANDING)
                .flatMap(id -> registrations.findById(id.value()))
                .orElseThrow(NotAllowed::here);
        one.appeal(why, clock.instant(), clock.instant().plus(times.deciding), standingLink(one));
        registrations.save(one);
        audit.record("organisation.registration.appealed", one.id().value());
    }

    /**
     * The applicant asks for a new letter by which to take over the accepted organisation: the first may be lost or too old.
     * It goes to the confirmed address; its link stands nowhere else, and earlier ones are worth nothing from then on.
     *
     * @throws RegistrationRefused where it is not accepted, somebody has taken over, or today's letters are used up
     * @throws NotAllowed where the link is unknown or too old
     */
    public void claimAgain(String token) {
        var one = links.open(new LinkToken(token), Purpose.STANDING)
                .flatMap(id -> registrations.findById(id.value()))
                .orElseThrow(NotAllowed::here);
        if (!claimable(one)) {
            throw RegistrationRefused.wrongStatus();
        }
        if (!throttle.admitsClaim(one.id())) {
            throw RegistrationRefused.claimTooOften(RegistrationThrottle.LETTERS_A_DAY);
        }
        claims.offer(one.organisation(), one.applicant());
        audit.record("organisation.registration.claimSent", one.id().value());
    }

    private boolean claimable(Registration one) {
        return one.organisation() != null && claims.open(one.organisation());
    }

    /** Every registration the portal keeps, and how far it is, for the {@code process} room only. */
    @Transactional(readOnly = true)
    public Map<RegistrationId, RegistrationStatus> underway() {
        NotAllowed.unless(actor.get().portal());
        return registrations.underway().stream()
                .collect(Collectors.toMap(
                        row -> new RegistrationId((UUID) row[0]), row -> (RegistrationStatus) row[1]));
    }

    /** Whether the actor is of those who decide on registrations at all. */
    @Transactional(readOnly = true)
    public boolean known() {
        var party = actor.get().party();
        return party != null && may(Act.READ, party.state());
    }

    /** A part of those that wait for the actor's office to decide, those promised first at the top; none for others. */
    public Part<RegistrationSummary> waiting(int offset, int most) {
        var party = actor.get().party();
        var part = Part.page(offset, most);
        Page<Registration> found = Page.empty();
        if (may(Act.READ, null)) {
            found = registrations.findByStatusInOrderByDecideByAscIdAsc(UNDECIDED, part);
        } else if (party != null && party.state() != null && may(Act.READ, party.state())) {
            found = registrations.findByStatusInAndStateCodeInOrderByDecideByAscIdAsc(
                    UNDECIDED, Set.of(party.state().value()), part);
        }
        return Part.of(found).map(one -> shown(one).summary());
    }

    /** One registration; empty where it does not exist for the actor, and for everybody before its address is confirmed. */
    public Optional<RegistrationDetails> find(RegistrationId id) {
        return registrations
                .findById(id.value())
                .filter(one -> one.status() != RegistrationStatus.ASKED && may(Act.READ, one.state()))
                .map(this::shown)
                .map(one -> one.details(actor.get(), may(Act.WRITE, one.state())));
    }

    /**
     * Accepts the organisation: it is registered, hidden from others until it decides otherwise, and the applicant gets a
     * letter by which to take it over as its owner. Until then nobody acts for it.
     *
     * @throws RegistrationRefused without a reason, where it was decided already, and on an appeal by whoever refused
     * @throws NotAllowed for anybody but editors and owners of the country team of its State and of OHCHR
     */
    public PartyId accept(RegistrationId id, String reason) {
        var one = decidable(id);
        var organisation = PartyId.random();
        var link = standingLink(one);
        if (one.status() == RegistrationStatus.APPEALED) {
            one.acceptAppeal(actor.get(), reason, organisation, clock.instant(), keptUntil(), link);
        } else {
            one.accept(actor.get(), reason, organisation, clock.instant(), keptUntil(), link);
        }
        organisations.admit(one.party(organisation), one.profile());
        history.write(organisation, HistoryEntry.Act.VETTED, List.of());
        claims.offer(organisation, one.applicant());
        registrations.save(one);
        audit.record("organisation.registration.accepted", id.value());
        return organisation;
    }

    /**
     * Refuses the organisation. The first refusal can be appealed; one on an appeal is final.
     *
     * @throws RegistrationRefused without a reason, where it was decided already, and on an appeal by whoever refused
     * @throws NotAllowed for anybody but editors and owners of the country team of its State and of OHCHR
     */
    public void refuse(RegistrationId id, String reason) {
        var one = decidable(id);
        var now = clock.instant();
        if (one.status() == RegistrationStatus.APPEALED) {
            one.refuseAppeal(actor.get(), reason, now, keptUntil(), standingLink(one));
        } else {
            one.refuse(actor.get(), reason, now, now.plus(times.appealing), standingLink(one));
        }
        registrations.save(one);
        audit.record("organisation.registration.refused", id.value());
    }

    /** The promised time is over. For the {@code process} room only; doing it twice changes nothing. */
    public void escalate(RegistrationId id) {
        var one = forPortal(id);
        one.escalate(standingLink(one));
        registrations.save(one);
        audit.record("organisation.registration.overdue", id.value());
    }

    /** Nobody appealed in time. For the {@code process} room only. @return until when what was told is kept */
    public Instant lapse(RegistrationId id) {
        var one = forPortal(id);
        var keptUntil = keptUntil();
        one.lapse(keptUntil, standingLink(one));
        registrations.save(one);
        audit.record("organisation.registration.closed", id.value());
        return keptUntil;
    }

    /**
     * The time for which it is kept is over: of an accepted one the applicant's name and address are erased, and an offer of
     * the organisation that nobody took; of a refused one everything. For the {@code process} room only.
     */
    public void erase(RegistrationId id) {
        var one = forPortal(id);
        if (one.status() == RegistrationStatus.ACCEPTED) {
            one.forgetApplicant();
            registrations.save(one);
            if (one.organisation() != null) {
                claims.forget(one.organisation());
            }
        } else {
            registrations.delete(one);
        }
        links.forget(id);
        audit.record("organisation.registration.erased", id.value());
    }

    /** The address was not confirmed in time: everything about it is erased. For the {@code process} room only. */
    public void forget(RegistrationId id) {
        var one = forPortal(id);
        if (one.status() == RegistrationStatus.ASKED) {
            registrations.delete(one);
            links.forget(id);
            audit.record("organisation.registration.forgotten", id.value());
        }
    }

    /** One registration whatever it stands at, for the {@code process} room only. */
    @Transactional(readOnly = true)
    public RegistrationSummary get(RegistrationId id) {
        return forPortal(id).summary();
    }

    private Registration forPortal(RegistrationId id) {
        NotAllowed.unless(actor.get().portal());
        return registrations.findById(id.value()).orElseThrow(NotAllowed::here);
    }

    private Registration decidable(RegistrationId id) {
        return registrations
                .findById(id.value())
                .filter(one -> one.status() != RegistrationStatus.ASKED && may(Act.WRITE, one.state()))
                .orElseThrow(NotAllowed::here);
    }

    private Instant keptUntil() {
        return clock.instant().plus(times.keeping);
    }

    private LinkToken standingLink(Registration one) {
        return links.issue(one.id(), Purpose.STANDING, times.watching);
    }

    private @Nullable String nameOf(@Nullable PartyId party) {
        return party == null ? null : people.party(party).map(Party::name).orElse(null);
    }

    private Registration shown(Registration one) {
        access.shown(OrganisationThing.REGISTRATION, one.id().value(), access.in(one.state()));
        return one;
    }

    /** The portal itself decides nothing: a decision has a person. The State's country team is named on its registrations. */
    private boolean may(Act act, @Nullable StateCode state) {
        var who = actor.get();
        var named = state != null && who.audiences().contains(Audience.countryTeamIn(state));
        return who.signedIn()
                && access.may(act, OrganisationThing.REGISTRATION, named ? Relation.NAMED : Relation.OTHER);
    }
}
