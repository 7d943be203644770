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
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationSteps;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.Words;
import org.uprportal.state.StateCode;

/** Who hears of what happens in a consultation. */
@Component
class ConsultationNotices {

    private final Notices notices;
    private final People people;
    private final ConsultationSteps steps;
    private final CoalitionSteps coalitionSteps;
    private final CurrentActor actor;

    ConsultationNotices(
            Notices notices, People people, ConsultationSteps steps, CoalitionSteps coalitionSteps, CurrentActor actor) {
        this.notices = notices;
        this.people = people;
        this.steps = steps;
        this.coalitionSteps = coalitionSteps;
        this.actor = actor;
    }

    /** Who is invited to what is open at once hears of it as a task. */
    @EventListener
    void on(ConsultationEvent.Published published) {
        if (published.opensLater()) {
            post(
                    "invited",
                    List.of(published.title(), moment(published.opens()), moment(published.closes())),
                    published.consultation(),
                    parties(published.invited()));
        }
        var others = inTheCountry(published.state());
        others.removeAll(parties(published.invited()));
        post(
                "published",
                List.of(published.title(), moment(published.opens()), moment(published.closes())),
                published.consultation(),
                others);
    }

    @EventListener
    void on(ConsultationEvent.Invited invited) {
        if (!invited.open()) {
            post("invitedLate", List.of(invited.title()), invited.consultation(), parties(Set.of(invited.party())));
        }
    }

    @EventListener
    void on(ConsultationEvent.EndMoved moved) {
        var concerned = inTheCountry(moved.state());
        concerned.addAll(parties(moved.invited()));
        concerned.addAll(authors(writers(moved.consultation(), false)));
        post("endMoved", List.of(moved.title(), moment(moved.to())), moved.consultation(), concerned);
    }

    @EventListener
    void on(ConsultationEvent.EndNears nears) {
        notices.post(Notice.of(
                "consultation.notice.endNears",
                List.of(nears.title(), moment(nears.closes())),
                ConsultationNavigation.contribute(nears.consultation()),
                authors(nears.writing()),
                nears.consultation().value()));
    }

    @EventListener
    void on(ConsultationEvent.Closed closed) {
        post(
                "closed",
                List.of(closed.title(), moment(closed.answersBy())),
                closed.consultation(),
                authors(writers(closed.consultation(), true)));
    }

    @EventListener
    void on(ConsultationEvent.Contributed contributed) {
        toGovernment(
                "contributed",
                List.of(contributed.title(), contributed.named()),
                contributed.consultation(),
                contributed.state());
    }

    @EventListener
    void on(ConsultationEvent.Withdrawn withdrawn) {
        toGovernment(
                "withdrawn",
                List.of(withdrawn.title(), withdrawn.named()),
                withdrawn.consultation(),
                withdrawn.state());
    }

    /** Who stays unnamed gets no letter: it would tell whose contribution it was. */
    @EventListener
    void on(ConsultationEvent.Answered answered) {
        var author = answered.author();
        if (author == null) {
            return;
        }
        notices.post(Notice.of(
                "consultation.notice." + (answered.changed() ? "answerChanged" : "answered"),
                List.of(answered.title(), Words.text("consultation.result." + answered.outcome())),
                ConsultationNavigation.contribute(answered.consultation()),
                authors(Set.of(author)),
                answered.consultation().value()));
    }

    @EventListener
    void on(ConsultationEvent.OutcomePublished published) {
        var concerned = inTheCountry(published.state());
        concerned.addAll(parties(published.invited()));
        concerned.addAll(parties(published.contributors()));
        post("outcome", List.of(published.title()), published.consultation(), concerned);
    }

    private void toGovernment(String key, List<?> arguments, ConsultationId id, StateCode state) {
        notices.post(Notice.of(
                "consultation.notice." + key,
                arguments,
                ConsultationNavigation.answers(id),
                Set.of(Audience.governmentOf(state)),
                id.value()));
    }

    private void post(String key, List<?> arguments, ConsultationId id, Set<Audience> to) {
        notices.post(Notice.of(
                "consultation.notice." + key, arguments, ConsultationNavigation.consultation(id), to, id.value()));
    }

    private Set<PartyId> writers(ConsultationId id, boolean onlySent) {
        return steps.writers(id, onlySent);
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
        return actor.callAs(
                Actor.PORTAL,
                () -> parties.stream()
                        .flatMap(party -> coalitionSteps.audienceOf(party).stream())
                        .collect(Collectors.toSet()));
    }

    private static Set<Audience> parties(Collection<PartyId> parties) {
        return parties.stream().map(Audience::party).collect(Collectors.toSet());
    }

    private static Words moment(Instant moment) {
        return Words.moment(moment);
    }
}
