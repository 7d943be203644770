package org.uprportal.organisation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.organisation.RegistrationLinks.Purpose;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.LinkSecret;
import org.uprportal.platform.PortalClock;

/**
 * Organisations that register themselves, as whoever asks for it sees them: without account, by the links of letters. Those who
 * decide see {@link Registrations}.
 */
@Service
@Transactional
public class Applications {

    private final RegistrationRepository registrations;
    private final RegistrationLinks links;
    private final RegistrationThrottle throttle;
    private final Reception reception;
    private final OwnerClaims claims;
    private final People people;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final RegistrationTimes times;

    /** Outside tests, where nothing is done by itself. */
    private final boolean inRounds;

    Applications(
            RegistrationRepository registrations,
            RegistrationLinks links,
            RegistrationThrottle throttle,
            Reception reception,
            OwnerClaims claims,
            People people,
            CurrentActor actor,
            AuditTrail audit,
            PortalClock clock,
            RegistrationTimes times,
            @Value("${portal.engine.jobs:true}") boolean inRounds) {
        this.registrations = registrations;
        this.links = links;
        this.throttle = throttle;
        this.reception = reception;
        this.claims = claims;
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
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
        reception.take(form, source);
        if (!inRounds) {
            actor.callAs(Actor.PORTAL, reception::seeToNext);
        }
    }

    /**
     * The applicant confirms the address by the letter's link, which works once.
     *
     * @param token the secret of the link
     * @return the secret of the link to where the registration stands
     * @throws RegistrationRefused where the link is unknown, used or too old
     */
    public LinkSecret confirm(String token) {
        var one = links.spend(new LinkSecret(token))
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
        return links.open(new LinkSecret(token), Purpose.CONFIRM)
                .flatMap(id -> registrations.findById(id.value()))
                .map(Registration::summary);
    }

    /** Where a registration stands, for whoever has the link; empty where the link is unknown or too old. */
    public Optional<RegistrationStanding> standing(String token) {
        return links.open(new LinkSecret(token), Purpose.STANDING)
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
        var one = links.open(new LinkSecret(token), Purpose.STANDING)
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
        var one = links.open(new LinkSecret(token), Purpose.STANDING)
                .flatMap(id -> registrations.findById(id.value()))
                .orElseThrow(NotAllowed::here);
        var organisation = one.organisation();
        if (organisation == null || !claims.open(organisation)) {
            throw RegistrationRefused.wrongStatus();
        }
        if (!throttle.admitsClaim(one.id())) {
            throw RegistrationRefused.claimTooOften(RegistrationThrottle.LETTERS_A_DAY);
        }
        claims.offer(organisation, one.applicant());
        audit.record("organisation.registration.claimSent", one.id().value());
    }

    private boolean claimable(Registration one) {
        return one.organisation() != null && claims.open(one.organisation());
    }

    private LinkSecret standingLink(Registration one) {
        return links.issue(one.id(), Purpose.STANDING, times.watching);
    }

    private @Nullable String nameOf(@Nullable PartyId party) {
        return party == null ? null : people.party(party).map(Party::name).orElse(null);
    }
}
