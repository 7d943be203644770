package org.uprportal.submission.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.submission.CoSubmissionSteps;
import org.uprportal.submission.PublicationEvent;
import org.uprportal.submission.SubmissionEvent;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.TakenDownBy;

/**
 * Who hears that submissions are published: the government under review, and those named on each. Whoever filed under a
 * pseudonym gets no letter: it would tie them to the text.
 */
@Component
class PublicationNotices {

    private final Notices notices;
    private final CoSubmissionSteps requests;

    PublicationNotices(Notices notices, CoSubmissionSteps requests) {
        this.notices = notices;
        this.requests = requests;
    }

    @EventListener
    void on(PublicationEvent.Published published) {
        if (published.submissions() > 0) {
            notices.post(Notice.of(
                    "submission.notice.publishedAll",
                    List.of(published.submissions()),
                    SubmissionNavigation.publishedOf(published.cycle()),
                    Set.of(Audience.governmentOf(published.state())),
                    published.cycle().value()));
        }
    }

    @EventListener
    void on(SubmissionEvent.Published published) {
        if (!published.pseudonymous()) {
            tell("submission.notice.published", published.submission(), Audience.party(published.author()));
            requests.partners(published.submission())
                    .forEach(partner -> tell(
                            "submission.notice.publishedPartner", published.submission(), Audience.party(partner)));
        }
    }

    @EventListener
    void on(SubmissionEvent.TakenDown down) {
        if (!down.pseudonymous() && down.by() == TakenDownBy.OHCHR) {
            notices.post(Notice.of(
                    "submission.notice.takenDown",
                    List.of(),
                    SubmissionNavigation.submission(down.submission()),
                    Set.of(Audience.party(down.author())),
                    down.submission().value()));
        }
    }

    private void tell(String key, SubmissionId submission, Audience to) {
        notices.post(Notice.of(
                key, List.of(), SubmissionNavigation.published(submission), Set.of(to), submission.value()));
    }
}
