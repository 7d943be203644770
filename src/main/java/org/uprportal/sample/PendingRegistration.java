package org.uprportal.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uprportal.organisation.Applications;
import org.uprportal.organisation.RegistrationEvent;
import org.uprportal.organisation.RegistrationForm;
import org.uprportal.organisation.RegistrationSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.LinkSecret;

/** An organisation that has registered itself and waits for the decision of Tavara's country team or OHCHR. */
@Component
@ConditionalOnProperty("portal.sample")
@Order(100)
class PendingRegistration implements SampleChapter {

    private final Applications applications;
    private final RegistrationSteps registrationSteps;
    private final CurrentActor actor;
    private final SampleStage stage;
    private LinkSecret letter = new LinkSecret("");

    PendingRegistration(
            Applications applications, RegistrationSteps registrationSteps, CurrentActor actor, SampleStage stage) {
        this.stage = stage;
        this.applications = applications;
        this.registrationSteps = registrationSteps;
        this.actor = actor;
    }

    @Override
    public void write() {
        stage.at(SampleSessions.office(Instant.now().minus(Duration.ofDays(4))));
        actor.runAs(Actor.VISITOR, () -> {
            registrationSteps.ask(new RegistrationForm(
                    PartyKind.CSO,
                    SamplePeople.TAVARA,
                    "Harbour Workers' Rights Group",
                    "Since 2019 we have advised seafarers and dock workers on wages, injuries and unions, in two ports.",
                    "https://harbour-workers.example.org",
                    "Corin Maldane",
                    "corin.maldane@example.org",
                    Locale.ENGLISH));
            applications.confirm(letter.value());
        });
        stage.at(Instant.now());
    }

    /** Reads the letter as the applicant would. */
    @EventListener
    void on(RegistrationEvent.Asked asked) {
        if (asked.applicant().email().equals("corin.maldane@example.org")) {
            letter = asked.link();
        }
    }
}
