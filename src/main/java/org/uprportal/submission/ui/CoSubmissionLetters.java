package org.uprportal.submission.ui;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.Outbox;
import org.uprportal.notification.SecretLetter;
import org.uprportal.platform.Words;
import org.uprportal.submission.CoSubmissionEvent;

/** The letter to whoever is asked by mail to submit jointly; its link is a key. */
@Component
class CoSubmissionLetters {

    private final Outbox outbox;

    CoSubmissionLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(CoSubmissionEvent.Invited invited) {
        outbox.write(new SecretLetter(
                invited.email(),
                invited.language(),
                "submission.letter.joint",
                List.of(invited.submitter(), Words.moment(invited.deadline())),
                SubmissionNavigation.joint(invited.token())));
    }
}
