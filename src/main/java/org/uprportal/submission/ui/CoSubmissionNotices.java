package org.uprportal.submission.ui;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Words;
import org.uprportal.submission.CoSubmissionEvent;
import org.uprportal.submission.CoSubmissionEvent.Answered;
import org.uprportal.submission.CoSubmissionEvent.Asked;
import org.uprportal.submission.CoSubmissionEvent.NamedLike;
import org.uprportal.submission.CoSubmissionEvent.TakenBack;
import org.uprportal.submission.CoSubmissionStatus;

/**
 * Who hears of joint submissions: the owners of whoever is asked, because only they can answer; the submitting organisation,
 * what was answered. Nobody else, OHCHR neither.
 */
@Component
class CoSubmissionNotices {

    private final Notices notices;
    private final People people;
    private final NoticeTable<CoSubmissionEvent> table;

    CoSubmissionNotices(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
        this.table = new NoticeTable<CoSubmissionEvent>(
                        event -> event.request().value(), event -> SubmissionNavigation.all())
                .on(
                        Answered.class,
                        one -> one.submission().value(),
                        one -> SubmissionNavigation.submission(one.submission()))
                .tell(
                        Asked.class,
                        "submission.notice.jointAsked",
                        one -> List.of(one.submitter(), Words.moment(one.deadline())),
                        one -> owners(one.asked()))
                .tell(
                        Answered.class,
                        with(CoSubmissionStatus.CONSENTED),
                        "submission.notice.jointConsented",
                        CoSubmissionNotices::who,
                        CoSubmissionNotices::submitter)
                .tell(
                        Answered.class,
                        with(CoSubmissionStatus.WITHDRAWN),
                        "submission.notice.jointWithdrawn",
                        CoSubmissionNotices::who,
                        CoSubmissionNotices::submitter)
                .tell(
                        Answered.class,
                        with(CoSubmissionStatus.REFUSED),
                        "submission.notice.jointRefused",
                        CoSubmissionNotices::who,
                        CoSubmissionNotices::submitter)
                .tell(
                        NamedLike.class,
                        "submission.notice.jointNamesake",
                        one -> List.of(one.submitter()),
                        one -> owners(one.namesake()))
                .tell(
                        TakenBack.class,
                        "submission.notice.jointTakenBack",
                        one -> List.of(one.submitter()),
                        one -> owners(one.asked()));
    }

    NoticeTable<CoSubmissionEvent> table() {
        return table;
    }

    @EventListener
    void on(CoSubmissionEvent event) {
        table.of(event).forEach(notices::post);
    }

    private static Predicate<Answered> with(CoSubmissionStatus status) {
        return one -> one.answer() == status;
    }

    private static List<?> who(Answered answered) {
        return List.of(answered.name().isEmpty() ? Words.text("submission.partner.unnamed") : answered.name());
    }

    private static Set<Audience> submitter(Answered answered) {
        return Set.of(Audience.party(answered.submitter()));
    }

    /** Nobody where it was invited by mail. */
    private Set<Audience> owners(@Nullable PartyId party) {
        return party == null
                ? Set.of()
                : people.behind(Set.of(Audience.party(party))).stream()
                        .filter(one -> one.role() == MemberRole.OWNER)
                        .map(one -> Audience.person(one.id()))
                        .collect(Collectors.toSet());
    }
}
