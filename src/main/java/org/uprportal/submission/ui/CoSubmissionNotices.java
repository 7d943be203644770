package org.uprportal.submission.ui;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.notification.Outbox;
import org.uprportal.notification.SecretLetter;
import org.uprportal.party.Audience;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Words;
import org.uprportal.submission.CoSubmissionEvent;
import org.uprportal.submission.CoSubmissionSteps;
import org.uprportal.submission.SubmissionEvent;

/**
 * Who hears of joint submissions: the owners of whoever is asked, because only they can answer; the submitting organisation,
 * what was answered; those who consented, that it is filed. Nobody else, OHCHR neither.
 */
@Component
class CoSubmissionNotices {

    private final Notices notices;
    private final Outbox outbox;
    private final People people;
    private final CoSubmissionSteps requests;

    CoSubmissionNotices(Notices notices, Outbox outbox, People people, CoSubmissionSteps requests) {
        this.notices = notices;
        this.outbox = outbox;
        this.people = people;
        this.requests = requests;
    }

    @EventListener
    void on(CoSubmissionEvent.Asked asked) {
        tell(
                "submission.notice.jointAsked",
                List.of(asked.submitter(), Words.moment(asked.deadline())),
                SubmissionNavigation.all(),
                owners(asked.asked()),
                asked.request().value());
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

    @EventListener
    void on(CoSubmissionEvent.Answered answered) {
        var key = switch (answered.answer()) {
            case CONSENTED -> "submission.notice.jointConsented";
            case WITHDRAWN -> "submission.notice.jointWithdrawn";
            default -> "submission.notice.jointRefused";
        };
        tell(
                key,
                List.of(answered.name().isEmpty() ? Words.text("submission.partner.unnamed") : answered.name()),
                SubmissionNavigation.submission(answered.submission()),
                Set.of(Audience.party(answered.submitter())),
                answered.submission().value());
    }

    @EventListener
    void on(CoSubmissionEvent.NamedLike named) {
        tell(
                "submission.notice.jointNamesake",
                List.of(named.submitter()),
                SubmissionNavigation.all(),
                owners(named.namesake()),
                named.request().value());
    }

    @EventListener
    void on(CoSubmissionEvent.TakenBack back) {
        if (back.asked() != null) {
            tell(
                    "submission.notice.jointTakenBack",
                    List.of(back.submitter()),
                    SubmissionNavigation.all(),
                    owners(back.asked()),
                    back.request().value());
        }
    }

    @EventListener
    void on(SubmissionEvent.Filed filed) {
        if (filed.pseudonymous()) {
            return;
        }
        var partners = requests.partners(filed.submission());
        var submitter = people.party(filed.author()).map(one -> one.name()).orElse("");
        partners.forEach(party -> tell(
                "submission.notice.jointFiled",
                List.of(submitter),
                SubmissionNavigation.all(),
                Set.of(Audience.party(party)),
                party.value()));
    }

    private Set<Audience> owners(PartyId party) {
        return people.behind(Set.of(Audience.party(party))).stream()
                .filter(one -> one.role() == MemberRole.OWNER)
                .map(one -> Audience.person(one.id()))
                .collect(Collectors.toSet());
    }

    private void tell(String key, List<?> arguments, String path, Set<Audience> to, UUID subject) {
        notices.post(Notice.of(key, arguments, path, to, subject));
    }
}
