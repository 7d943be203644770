package org.uprportal.organisation.ui;

import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.Letter;
import org.uprportal.notification.Outbox;
import org.uprportal.notification.SecretLetter;
import org.uprportal.organisation.Applicant;
import org.uprportal.organisation.RegistrationEvent;
import org.uprportal.platform.LinkSecret;
import org.uprportal.platform.Words;

/**
 * Tells applicants each step of their registration. No letter names the organisation, and before an address is confirmed it
 * carries nothing that was typed into the form: nobody can send their own words to others through it. Each carries a link
 * that is itself a key, so its text is not kept once it has been sent.
 */
@Component
class RegistrationLetters {

    private final Outbox outbox;

    RegistrationLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(RegistrationEvent.Asked asked) {
        var to = asked.applicant();
        outbox.write(new SecretLetter(
                to.email(),
                to.language(),
                "organisation.letter.confirm",
                List.of(moment(asked.confirmBy())),
                OrganisationNavigation.confirm(asked.link())));
    }

    @EventListener
    void on(RegistrationEvent.AddressKnown known) {
        outbox.post(new Letter(
                "organisation.letter.known",
                List.of(),
                OrganisationNavigation.directory(),
                known.address(),
                nobody(),
                known.language()));
    }

    @EventListener
    void on(RegistrationEvent.Confirmed confirmed) {
        write("received", List.of(moment(confirmed.decideBy())), confirmed.applicant(), confirmed.link());
    }

    @EventListener
    void on(RegistrationEvent.Accepted accepted) {
        write("accepted", List.of(), accepted.applicant(), accepted.link());
    }

    @EventListener
    void on(RegistrationEvent.Refused refused) {
        write("refused", List.of(moment(refused.appealBy())), refused.applicant(), refused.link());
    }

    @EventListener
    void on(RegistrationEvent.Appealed appealed) {
        write("appealed", List.of(moment(appealed.decideBy())), appealed.applicant(), appealed.link());
    }

    @EventListener
    void on(RegistrationEvent.Overdue overdue) {
        write("overdue", List.of(), overdue.applicant(), overdue.link());
    }

    @EventListener
    void on(RegistrationEvent.Closed closed) {
        write(closed.onAppeal() ? "appealRefused" : "closed", List.of(), closed.applicant(), closed.link());
    }

    private void write(String key, List<?> arguments, Applicant to, LinkSecret link) {
        outbox.write(new SecretLetter(
                to.email(),
                to.language(),
                "organisation.letter." + key,
                arguments,
                OrganisationNavigation.standing(link)));
    }

    private static Words nobody() {
        return Words.text("organisation.letter.reader");
    }

    private static Words moment(Instant moment) {
        return Words.moment(moment);
    }
}
