package org.uprportal.organisation;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.organisation.RegistrationLinks.Purpose;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.FormThrottle;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.States;

/** Where forms of organisations that register themselves come in, and are looked at. */
@Component
class Reception {

    private final RegistrationRepository registrations;
    private final RegistrationLinks links;
    private final RegistrationThrottle throttle;
    private final RegistrationQueue queue;
    private final Organisations organisations;
    private final People people;
    private final States states;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;
    private final RegistrationTimes times;

    Reception(
            RegistrationRepository registrations,
            RegistrationLinks links,
            RegistrationThrottle throttle,
            RegistrationQueue queue,
            Organisations organisations,
            People people,
            States states,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events,
            RegistrationTimes times) {
        this.registrations = registrations;
        this.links = links;
        this.throttle = throttle;
        this.queue = queue;
        this.organisations = organisations;
        this.people = people;
        this.states = states;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.times = times;
    }

    /** Takes a form that is whole; it is looked at later. */
    void take(RegistrationForm form, String source) {
        check(form);
        throttle.admit(source);
        queue.add(form, source);
    }

    /** Looks at the next form that has come in. @return whether there was one */
    boolean seeToNext() {
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

    /** A form that comes from the portal itself: looked at now. */
    void ask(RegistrationForm form) {
        check(form);
        if (throttle.letter(form.email(), "portal") == FormThrottle.Letter.NOW) {
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
}
