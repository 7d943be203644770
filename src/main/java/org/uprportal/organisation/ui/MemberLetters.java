package org.uprportal.organisation.ui;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.Invitations;
import org.uprportal.account.MemberEvent;
import org.uprportal.notification.Letter;
import org.uprportal.notification.Outbox;
import org.uprportal.notification.SecretLetter;
import org.uprportal.platform.Words;
import org.uprportal.privacy.ErasureEvent;

/** The letters of invitations, whose links are keys, and the one to whoever is to be erased. */
@Component
class MemberLetters {

    private final Outbox outbox;

    MemberLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(MemberEvent.Invited invited) {
        outbox.write(new SecretLetter(
                invited.email(),
                invited.language(),
                "organisation.people.invitation",
                List.of(invited.inviter(), invited.partyName(), Words.text("party.role." + invited.role())),
                Invitations.PAGE + "/" + invited.token()));
    }

    /** As of all letters to applicants, this one does not name the organisation. */
    @EventListener
    void on(MemberEvent.Offered offered) {
        outbox.write(new SecretLetter(
                offered.email(),
                offered.language(),
                "organisation.letter.claim",
                List.of(Words.moment(offered.until())),
                Invitations.PAGE + "/" + offered.token()));
    }

    /** The person reads it even where the account is suspended. */
    @EventListener
    void on(ErasureEvent.Announced announced) {
        outbox.post(new Letter(
                "organisation.people.erasureOfYou",
                List.of(Words.moment(announced.due())),
                ErasureNotices.MY_DATA,
                announced.email(),
                announced.name(),
                announced.language()));
    }
}
