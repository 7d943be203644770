package org.uprportal.submission.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.PartyId;
import org.uprportal.submission.SubmissionEvent;
import org.uprportal.submission.SubmissionId;

/** Tells the organisation what becomes of its submission; OHCHR hears of what is filed, nobody else of anything. */
@Component
class SubmissionNotices {

    private final Notices notices;

    SubmissionNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(SubmissionEvent.SentBack back) {
        tell("submission.notice.sentBack", List.of(back.title()), back.submission(), back.author());
    }

    @EventListener
    void on(SubmissionEvent.Filed filed) {
        // Under a pseudonym nobody is told at that moment: news and letters to its own side would tie them to the text,
        // and
        // one to OHCHR would say when. OHCHR finds it in its list.
        if (!filed.pseudonymous()) {
            tell("submission.notice.filed", List.of(), filed.submission(), filed.author());
            notices.post(Notice.of(
                    "submission.notice.filedOhchr",
                    List.of(),
                    SubmissionNavigation.submission(filed.submission()),
                    Set.of(Audience.ohchr()),
                    filed.submission().value()));
        }
    }

    @EventListener
    void on(SubmissionEvent.Named named) {
        notices.post(Notice.of(
                "submission.notice.named",
                List.of(),
                SubmissionNavigation.submission(named.submission()),
                Set.of(Audience.ohchr()),
                named.submission().value()));
    }

    @EventListener
    void on(SubmissionEvent.Missed missed) {
        tell("submission.notice.missed", List.of(missed.title()), missed.submission(), missed.author());
    }

    private void tell(String key, List<String> arguments, SubmissionId submission, PartyId author) {
        notices.post(Notice.of(
                key,
                arguments,
                SubmissionNavigation.submission(submission),
                Set.of(Audience.party(author)),
                submission.value()));
    }
}
