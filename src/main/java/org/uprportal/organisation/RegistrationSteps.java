package org.uprportal.organisation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.organisation.RegistrationLinks.Purpose;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.LinkSecret;
import org.uprportal.platform.PortalClock;

/** What only the process does with registrations, and what it is told of them; no page sees it. */
@Service
@Transactional
public class RegistrationSteps {

    private final RegistrationRepository registrations;
    private final RegistrationLinks links;
    private final Reception reception;
    private final OwnerClaims claims;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final RegistrationTimes times;

    RegistrationSteps(
            RegistrationRepository registrations,
            RegistrationLinks links,
            Reception reception,
            OwnerClaims claims,
            CurrentActor actor,
            AuditTrail audit,
            PortalClock clock,
            RegistrationTimes times) {
        this.registrations = registrations;
        this.links = links;
        this.reception = reception;
        this.claims = claims;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.times = times;
    }

    /** Looks at the next form that has come in. @return whether there was one */
    public boolean seeToNext() {
        return actor.callAs(Actor.PORTAL, reception::seeToNext);
    }

    /** A form of the sample content, looked at now. @throws RegistrationRefused where it is not whole */
    public void ask(RegistrationForm form) {
        reception.ask(form);
    }

    /** Every registration the portal keeps, and how far it is. */
    @Transactional(readOnly = true)
    public Map<RegistrationId, RegistrationStatus> underway() {
        return registrations.underway().stream()
                .collect(
                        Collectors.toMap(row -> new RegistrationId((UUID) row[0]), row -> (RegistrationStatus) row[1]));
    }

    /** The promised time is over. Doing it twice changes nothing. */
    public void escalate(RegistrationId id) {
        actor.runAs(Actor.PORTAL, () -> {
            var one = one(id);
            one.escalate(standingLink(one));
            registrations.save(one);
            audit.record("organisation.registration.overdue", id.value());
        });
    }

    /** Nobody appealed in time. @return until when what was told is kept */
    public Instant lapse(RegistrationId id) {
        return actor.callAs(Actor.PORTAL, () -> {
            var one = one(id);
            var keptUntil = keptUntil();
            one.lapse(keptUntil, standingLink(one));
            registrations.save(one);
            audit.record("organisation.registration.closed", id.value());
            return keptUntil;
        });
    }

    /**
     * The time for which it is kept is over: of an accepted one the applicant's name and address are erased, and an offer of
     * the organisation that nobody took; of a refused one everything.
     */
    public void erase(RegistrationId id) {
        actor.runAs(Actor.PORTAL, () -> {
            var one = one(id);
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
        });
    }

    /** The address was not confirmed in time: everything about it is erased. */
    public void forget(RegistrationId id) {
        actor.runAs(Actor.PORTAL, () -> {
            var one = one(id);
            if (one.status() == RegistrationStatus.ASKED) {
                registrations.delete(one);
                links.forget(id);
                audit.record("organisation.registration.forgotten", id.value());
            }
        });
    }

    /** One registration whatever it stands at. */
    @Transactional(readOnly = true)
    public RegistrationSummary get(RegistrationId id) {
        return one(id).summary();
    }

    private Registration one(RegistrationId id) {
        return registrations.findById(id.value()).orElseThrow(NotAllowed::here);
    }

    private Instant keptUntil() {
        return clock.instant().plus(times.keeping);
    }

    private LinkSecret standingLink(Registration one) {
        return links.issue(one.id(), Purpose.STANDING, times.watching);
    }
}
