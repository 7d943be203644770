package org.uprportal.recommendation.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.Party;
import org.uprportal.party.PartyKind;
import org.uprportal.recommendation.RecommendationEvent;
import org.uprportal.state.StateCode;

/** Tells those who follow a review what has become of the recommendations. */
@Component
class RecommendationNotices {

    private final Notices notices;
    private final Cycles cycles;
    private final People people;

    RecommendationNotices(Notices notices, Cycles cycles, People people) {
        this.notices = notices;
        this.cycles = cycles;
        this.people = people;
    }

    @EventListener
    void on(RecommendationEvent.Imported imported) {
        var cycle = cycles.get(imported.cycle());
        notices.post(Notice.of(
                "recommendation.notice.imported",
                List.of(String.valueOf(imported.count())),
                RecommendationNavigation.register(imported.cycle()),
                everybodyAround(cycle.state()),
                imported.cycle().value()));
    }

    @EventListener
    void on(RecommendationEvent.ImportTakenBack taken) {
        var cycle = cycles.get(taken.cycle());
        notices.post(Notice.of(
                "recommendation.notice.importTakenBack",
                List.of(String.valueOf(taken.count())),
                RecommendationNavigation.register(taken.cycle()),
                everybodyAround(cycle.state()),
                taken.cycle().value()));
    }

    @EventListener
    void on(RecommendationEvent.ResponseSent sent) {
        var cycle = cycles.get(sent.cycle());
        notices.post(Notice.of(
                "recommendation.notice.responseSent",
                List.of(
                        String.valueOf(sent.supported()),
                        String.valueOf(sent.supportedInPart()),
                        String.valueOf(sent.noted())),
                RecommendationNavigation.register(sent.cycle()),
                everybodyAround(cycle.state()),
                sent.cycle().value()));
    }

    private Set<Audience> everybodyAround(StateCode state) {
        return Stream.of(
                        people.partiesOf(state, PartyKind.GOVERNMENT),
                        people.partiesOf(state, PartyKind.MINISTRY),
                        people.partiesOf(state, PartyKind.CSO),
                        people.partiesOf(state, PartyKind.NHRI),
                        people.partiesOf(state, PartyKind.ACADEMIC),
                        people.partiesOf(state, PartyKind.UNCT),
                        people.embassiesTo(state))
                .flatMap(List::stream)
                .map(Party::id)
                .map(Audience::party)
                .collect(Collectors.toSet());
    }
}
