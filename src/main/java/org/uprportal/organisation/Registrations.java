package org.uprportal.organisation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.identity.Access;
import org.uprportal.identity.Actor;
import org.uprportal.identity.AuditTrail;
import org.uprportal.identity.CurrentActor;
import org.uprportal.identity.MemberRole;
import org.uprportal.identity.NotAllowed;
import org.uprportal.identity.Party;
import org.uprportal.identity.PartyId;
import org.uprportal.identity.PartyKind;
import org.uprportal.identity.People;
import org.uprportal.identity.PersonId;
import org.uprportal.identity.Thing;
import org.uprportal.organisation.RegistrationLinks.Purpose;
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

    /** How long the letter's link can be used. */
    private static final Duration CONFIRMING = Duration.ofDays(7);

    /** How long a refusal can be appealed. */
    private static final Duration APPEALING = Duration.ofDays(30);

    /** How long an applicant can see where the registration stands. */
    private static final Duration WATCHING = Duration.ofDays(365);

    private static final Set<RegistrationStatus> UNDECIDED =
            Set.of(RegistrationStatus.WAITING, RegistrationStatus.APPEALED);

    private final RegistrationRepository registrations;
    private final RegistrationLinks links;
    private final RegistrationThrottle throttle;
    private final Organisations organisations;
    private final OrganisationHistory history;
    private final People people;
    private final States states;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;
    private final Duration deciding;

    Registrations(
            RegistrationRepository registrations,
            RegistrationLinks links,
            RegistrationThrottle throttle,
            Organisations organisations,
            OrganisationHistory history,
            People people,
            States states,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events,
            @Value("${portal.vetting-days}") int vettingDays) {
        this.registrations = registrations;
        this.links = links;
        this.throttle = throttle;
        this.organisations = organisations;
        this.history = history;
        this.people = people;
        this.states = states;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.deciding = Duration.ofDays(vettingDays);
    }

    /** In how many days a decision is promised. */
    public int decisionDays() {
        return (int) deciding.toDays();
    }

    /** In how many days a refusal can be appealed. */
    public int appealDays() {
        return (int) APPEALING.toDays();
    }

    /**
     * Somebody without account asks to register an organisation. A letter goes to the address; nobody sees the
     * registration before its link has been used, and it is forgotten after a week. Whether the address is known, has asked
     * before or gets no more letters today cannot be told from outside.
     *
     * @throws RegistrationRefused for a kind of organisation that is not registered here, an unknown State, missing texts or
     *     what is no address, and where everybody together asks too often
     * @throws OrganisationRefused for a text that is too long or a website that is none
     */
    public void ask(RegistrationForm form) {
        Registration.check(form);
        if (states.find(form.state()).isEmpty()) {
            throw RegistrationRefused.incomplete();
        }
        Organisation.register(
                new Party(PartyId.random(), form.kind(), form.name(), form.state(), null),
                OrganisationProfile.named(form.name(), false).describedBy(form.about(), form.website()),
                clock.instant());
        if (!throttle.admits(form.email())) {
            return;
        }
        if (people.hasAccount(form.email())) {
            events.publishEvent(new RegistrationEvent.AddressKnown(form.email(), form.language()));
            return;
        }
        var id = new RegistrationId(UUID.randomUUID());
        var link = links.issue(id, Purpose.CONFIRM, CONFIRMING);
        registrations.save(Registration.ask(
                id, form, link, clock.instant(), clock.instant().plus(CONFIRMING)));
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
        one.confirm(clock.instant(), clock.instant().plus(deciding), standingLink(one));
        registrations.save(one);
        audit.record("organisation.registration.confirmed", one.id().value());
        return standingLink(one);
    }

    /** Where a registration stands, for whoever has the link; empty where the link is unknown or too old. */
    public Optional<RegistrationStanding> standing(String token) {
        return links.open(new LinkToken(token), Purpose.STANDING)
                .flatMap(id -> registrations.findById(id.value()))
                .map(one -> one.standing(nameOf(one.decidingParty())));
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
        one.appeal(why, clock.instant(), clock.instant().plus(deciding), standingLink(one));
        registrations.save(one);
        audit.record("organisation.registration.appealed", one.id().value());
    }

    /** Whether the actor is of those who decide on registrations at all. */
    @Transactional(readOnly = true)
    public boolean known() {
        return actor.get().is(PartyKind.UNCT, PartyKind.OHCHR);
    }

    /** The registrations that wait for the actor's office to decide, those promised first at the top; empty for others. */
    public List<RegistrationSummary> waiting() {
        var who = actor.get();
        return registrations.findByStatusInOrderByDecideByAscIdAsc(UNDECIDED).stream()
                .filter(one -> sees(who, one.state()))
                .peek(this::shown)
                .map(Registration::summary)
                .toList();
    }

    /** One registration; empty where it does not exist for the actor, and for everybody before its address is confirmed. */
    public Optional<RegistrationDetails> find(RegistrationId id) {
        var who = actor.get();
        return registrations
                .findById(id.value())
                .filter(one -> one.status() != RegistrationStatus.ASKED && sees(who, one.state()))
                .map(this::shown)
                .map(one -> one.details(who));
    }

    /**
     * Accepts the organisation: it is registered, hidden from others until it decides otherwise, and the applicant becomes
     * its owner.
     *
     * @throws RegistrationRefused without a reason, where it was decided already, and on an appeal by whoever refused
     * @throws NotAllowed for anybody but editors and owners of the country team of its State and of OHCHR
     */
    public PartyId accept(RegistrationId id, String reason) {
        var one = decidable(id);
        var organisation = PartyId.random();
        var link = standingLink(one);
        if (one.status() == RegistrationStatus.APPEALED) {
            one.acceptAppeal(actor.get(), reason, organisation, clock.instant(), link);
        } else {
            one.accept(actor.get(), reason, organisation, clock.instant(), link);
        }
        organisations.admit(one.party(organisation), one.profile());
        history.write(organisation, HistoryEntry.Act.VETTED, List.of());
        var applicant = one.applicant();
        people.enrol(
                PersonId.random(),
                applicant.name(),
                applicant.email(),
                applicant.language(),
                organisation,
                MemberRole.OWNER);
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
            one.refuseAppeal(actor.get(), reason, now, standingLink(one));
        } else {
            one.refuse(actor.get(), reason, now, now.plus(APPEALING), standingLink(one));
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

    /** Nobody appealed in time. For the {@code process} room only. */
    public void lapse(RegistrationId id) {
        var one = forPortal(id);
        one.lapse(standingLink(one));
        registrations.save(one);
        audit.record("organisation.registration.closed", id.value());
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
        var who = actor.get();
        return registrations
                .findById(id.value())
                .filter(one -> who.role() != MemberRole.VIEWER
                        && one.status() != RegistrationStatus.ASKED
                        && sees(who, one.state()))
                .orElseThrow(NotAllowed::here);
    }

    private LinkToken standingLink(Registration one) {
        return links.issue(one.id(), Purpose.STANDING, WATCHING);
    }

    private @Nullable String nameOf(@Nullable PartyId party) {
        return party == null ? null : people.party(party).map(Party::name).orElse(null);
    }

    /** The portal itself decides nothing: a decision has a person. */
    private Registration shown(Registration one) {
        access.shown(Thing.REGISTRATION, one.id().value(), access.in(one.state()));
        return one;
    }

    private static boolean sees(Actor who, StateCode state) {
        return who.signedIn()
                && (who.is(PartyKind.OHCHR)
                        || (who.is(PartyKind.UNCT) && state.equals(who.party().state())));
    }
}
