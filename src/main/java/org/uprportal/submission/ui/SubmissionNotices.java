package org.uprportal.submission.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.submission.CoSubmissionSteps;
import org.uprportal.submission.SubmissionEvent;
import org.uprportal.submission.SubmissionEvent.Filed;
import org.uprportal.submission.SubmissionEvent.Missed;
import org.uprportal.submission.SubmissionEvent.Named;
import org.uprportal.submission.SubmissionEvent.Published;
import org.uprportal.submission.SubmissionEvent.SentBack;
import org.uprportal.submission.SubmissionEvent.TakenDown;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.TakenDownBy;

/**
 * Tells the organisation what becomes of its submission, those named on it that it is filed and published; OHCHR hears of what is filed,
 * nobody else of anything. Of one under a pseudonym nobody is told: news and letters to its own side would tie them to the text,
 * and one to OHCHR would say when. OHCHR finds it in its list.
 */
@Component
class SubmissionNotices {

    private final Notices notices;
    private final People people;
    private final CoSubmissionSteps requests;
    private final NoticeTable<SubmissionEvent> table;

    SubmissionNotices(Notices notices, People people, CoSubmissionSteps requests) {
        this.notices = notices;
        this.people = people;
        this.requests = requests;
        this.table = new NoticeTable<SubmissionEvent>(
                        event -> event.submission().value(),
                        event -> SubmissionNavigation.submission(event.submission()))
                .tell(
                        SentBack.class,
                        "submission.notice.sentBack",
                        back -> List.of(back.title()),
                        back -> party(back.author()))
                .tell(
                        Filed.class,
                        SubmissionNotices::named,
                        "submission.notice.filed",
                        filed -> List.of(),
                        filed -> party(filed.author()))
                .tell(
                        Filed.class,
                        SubmissionNotices::named,
                        "submission.notice.filedOhchr",
                        filed -> List.of(),
                        filed -> Set.of(Audience.ohchr()))
                .tell(
                        Filed.class,
                        SubmissionNotices::named,
                        "submission.notice.jointFiled",
                        filed -> List.of(name(filed.author())),
                        filed -> partners(filed.submission()))
                .tell(Named.class, "submission.notice.named", named -> List.of(), named -> Set.of(Audience.ohchr()))
                .tell(
                        Missed.class,
                        "submission.notice.missed",
                        missed -> List.of(missed.title()),
                        missed -> party(missed.author()))
                .tell(
                        TakenDown.class,
                        down -> !down.pseudonymous() && down.by() == TakenDownBy.OHCHR,
                        "submission.notice.takenDown",
                        down -> List.of(),
                        down -> party(down.author()))
                .at(event -> SubmissionNavigation.published(event.submission()))
                .tell(
                        Published.class,
                        one -> !one.pseudonymous(),
                        "submission.notice.published",
                        one -> List.of(),
                        one -> party(one.author()))
                .tell(
                        Published.class,
                        one -> !one.pseudonymous(),
                        "submission.notice.publishedPartner",
                        one -> List.of(),
                        one -> partners(one.submission()));
    }

    NoticeTable<SubmissionEvent> table() {
        return table;
    }

    @EventListener
    void on(SubmissionEvent event) {
        table.of(event).forEach(notices::post);
    }

    private String name(PartyId author) {
        return people.party(author).map(Party::name).orElse("");
    }

    private Set<Audience> partners(SubmissionId submission) {
        return requests.partners(submission).stream().map(Audience::party).collect(Collectors.toSet());
    }

    private static boolean named(Filed filed) {
        return !filed.pseudonymous();
    }

    private static Set<Audience> party(PartyId party) {
        return Set.of(Audience.party(party));
    }
}
