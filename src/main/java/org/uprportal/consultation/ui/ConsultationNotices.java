package org.uprportal.consultation.ui;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.consultation.ConsultationEvent;
import org.uprportal.consultation.ConsultationEvent.Answered;
import org.uprportal.consultation.ConsultationEvent.Closed;
import org.uprportal.consultation.ConsultationEvent.Contributed;
import org.uprportal.consultation.ConsultationEvent.EndMoved;
import org.uprportal.consultation.ConsultationEvent.EndNears;
import org.uprportal.consultation.ConsultationEvent.Invited;
import org.uprportal.consultation.ConsultationEvent.OutcomePublished;
import org.uprportal.consultation.ConsultationEvent.Published;
import org.uprportal.consultation.ConsultationEvent.Withdrawn;
import org.uprportal.consultation.ConsultationSteps;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.party.Audience;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Words;
import org.uprportal.state.StateCode;

/** Who hears of what happens in a consultation: the table says it. */
@Component
class ConsultationNotices {

    private final Notices notices;
    private final People people;
    private final ConsultationSteps steps;
    private final CoalitionSteps coalitions;
    private final NoticeTable<ConsultationEvent> table;

    ConsultationNotices(Notices notices, People people, ConsultationSteps steps, CoalitionSteps coalitions) {
        this.notices = notices;
        this.people = people;
        this.steps = steps;
        this.coalitions = coalitions;
        this.table = new NoticeTable<ConsultationEvent>(
                        event -> event.consultation().value(),
                        event -> ConsultationNavigation.consultation(event.consultation()))
                // Who is invited to what is open at once hears of it as a task.
                .tell(
                        Published.class,
                        Published::opensLater,
                        "consultation.notice.invited",
                        ConsultationNotices::open,
                        one -> parties(one.invited()))
                .tell(Published.class, "consultation.notice.published", ConsultationNotices::open, this::notInvited)
                .tell(
                        Invited.class,
                        one -> !one.open(),
                        "consultation.notice.invitedLate",
                        one -> List.of(one.title()),
                        one -> parties(Set.of(one.party())))
                .tell(
                        EndMoved.class,
                        "consultation.notice.endMoved",
                        one -> List.of(one.title(), moment(one.to())),
                        this::everybody)
                .tell(
                        Closed.class,
                        "consultation.notice.closed",
                        one -> List.of(one.title(), moment(one.answersBy())),
                        one -> authors(steps.writers(one.consultation(), true)))
                .tell(
                        OutcomePublished.class,
                        "consultation.notice.outcome",
                        one -> List.of(one.title()),
                        this::everybody)
                .at(event -> ConsultationNavigation.contribute(event.consultation()))
                .tell(
                        EndNears.class,
                        "consultation.notice.endNears",
                        one -> List.of(one.title(), moment(one.closes())),
                        one -> authors(one.writing()))
                .tell(
                        Answered.class,
                        one -> !one.changed(),
                        "consultation.notice.answered",
                        ConsultationNotices::result,
                        this::author)
                .tell(
                        Answered.class,
                        Answered::changed,
                        "consultation.notice.answerChanged",
                        ConsultationNotices::result,
                        this::author)
                .at(event -> ConsultationNavigation.answers(event.consultation()))
                .tell(
                        Contributed.class,
                        "consultation.notice.contributed",
                        one -> List.of(one.title(), one.named()),
                        one -> Set.of(Audience.governmentOf(one.state())))
                .tell(
                        Withdrawn.class,
                        "consultation.notice.withdrawn",
                        one -> List.of(one.title(), one.named()),
                        one -> Set.of(Audience.governmentOf(one.state())));
    }

    NoticeTable<ConsultationEvent> table() {
        return table;
    }

    @EventListener
    void on(ConsultationEvent event) {
        table.of(event).forEach(notices::post);
    }

    private static List<?> open(Published published) {
        return List.of(published.title(), moment(published.opens()), moment(published.closes()));
    }

    private static List<?> result(Answered answered) {
        return List.of(answered.title(), Words.text("consultation.result." + answered.outcome()));
    }

    private Set<Audience> notInvited(Published published) {
        var others = inTheCountry(published.state());
        others.removeAll(parties(published.invited()));
        return others;
    }

    private Set<Audience> everybody(EndMoved moved) {
        var concerned = inTheCountry(moved.state());
        concerned.addAll(parties(moved.invited()));
        concerned.addAll(authors(steps.writers(moved.consultation(), false)));
        return concerned;
    }

    private Set<Audience> everybody(OutcomePublished published) {
        var concerned = inTheCountry(published.state());
        concerned.addAll(parties(published.invited()));
        concerned.addAll(parties(published.contributors()));
        return concerned;
    }

    /** Who stays unnamed gets no letter: it would tell whose contribution it was. */
    private Set<Audience> author(Answered answered) {
        return answered.author() == null ? Set.of() : authors(Set.of(answered.author()));
    }

    /** Everybody in the State whom a consultation concerns, invited or not. */
    private Set<Audience> inTheCountry(StateCode state) {
        var audience = Arrays.stream(new PartyKind[] {
                    PartyKind.CSO,
                    PartyKind.COALITION,
                    PartyKind.NHRI,
                    PartyKind.ACADEMIC,
                    PartyKind.MINISTRY,
                    PartyKind.UNCT
                })
                .flatMap(kind -> people.partiesOf(state, kind).stream())
                .map(Party::id)
                .collect(Collectors.toSet());
        return new HashSet<>(parties(audience));
    }

    /** These organisations and, where one is a coalition, the members that act for it. */
    private Set<Audience> authors(Collection<PartyId> parties) {
        return parties.stream()
                .flatMap(party -> coalitions.audienceOf(party).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Audience> parties(Collection<PartyId> parties) {
        return parties.stream().map(Audience::party).collect(Collectors.toSet());
    }

    private static Words moment(Instant moment) {
        return Words.moment(moment);
    }
}
