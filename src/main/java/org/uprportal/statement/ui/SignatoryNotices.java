package org.uprportal.statement.ui;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.Letter;
import org.uprportal.notification.Outbox;
import org.uprportal.notification.SecretLetter;
import org.uprportal.platform.Words;
import org.uprportal.statement.SignatureMail;
import org.uprportal.statement.StatementEvent;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementSteps;

/**
 * Letters to whoever signs without account. Before an address is confirmed its letter carries nothing that was typed into the
 * form: nobody can send their own words to others through it.
 */
@Component
class SignatoryNotices {

    private final Outbox outbox;
    private final StatementSteps steps;

    SignatoryNotices(Outbox outbox, StatementSteps steps) {
        this.outbox = outbox;
        this.steps = steps;
    }

    @EventListener
    void on(SignatureMail mail) {
        var key = mail instanceof SignatureMail.Asked ? "statement.letter.asked" : "statement.letter.askedAgain";
        outbox.write(new SecretLetter(
                mail.email(),
                mail.language(),
                key,
                List.of(mail.title(), Words.moment(mail.until())),
                StatementNavigation.byMail(mail.link())));
    }

    @EventListener
    void on(StatementEvent.Shortened one) {
        tell(one.id(), "statement.letter.shortened", List.of(one.title(), Words.moment(one.until())));
    }

    @EventListener
    void on(StatementEvent.Sent one) {
        tell(one.id(), "statement.letter.sent", List.of(one.title(), Words.moment(one.due())));
    }

    @EventListener
    void on(StatementEvent.Lapsed one) {
        tell(one.id(), "statement.letter.lapsed", List.of(one.title()));
    }

    @EventListener
    void on(StatementEvent.TakenBack one) {
        tell(one.id(), "statement.letter.takenBack", List.of(one.title()));
    }

    @EventListener
    void on(StatementEvent.Answered one) {
        tell(one.id(), "statement.letter.answered", List.of(one.title()));
    }

    private void tell(StatementId id, String key, List<?> arguments) {
        steps.addresses(id)
                .forEach((address, language) -> outbox.post(new Letter(
                        key,
                        arguments,
                        StatementNavigation.one(id),
                        address,
                        Words.text("statement.letter.reader"),
                        language)));
    }
}
