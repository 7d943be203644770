package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.AddendumDesk;
import org.uprportal.recommendation.AnswerDesk;
import org.uprportal.recommendation.Outcomes;
import org.uprportal.recommendation.Priorities;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.recommendation.ResponseProgress;
import org.uprportal.state.States;

/** The response of a cycle: prepared here by the government, seen by everybody once it is sent. */
@Route("responses/:id")
@AnonymousAllowed
class AnswerView extends PageOf<CycleSummary> {

    private final transient AnswerDesk answers;
    private final transient ResponseDesk responses;
    private final transient AddendumDesk addenda;
    private final transient Outcomes outcomes;
    private final transient Priorities priorities;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient People people;
    private final transient KeptTexts texts;
    private final transient PortalClock clock;

    AnswerView(
            AnswerDesk answers,
            ResponseDesk responses,
            AddendumDesk addenda,
            Outcomes outcomes,
            Priorities priorities,
            Cycles cycles,
            States states,
            People people,
            KeptTexts texts,
            PortalClock clock) {
        super("recommendation.response");
        this.answers = answers;
        this.responses = responses;
        this.addenda = addenda;
        this.outcomes = outcomes;
        this.priorities = priorities;
        this.cycles = cycles;
        this.states = states;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        title(getTranslation(
                "recommendation.response.name", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        var progress = responses.progress(cycle.id());
        if (progress.total() == 0) {
            add(new EmptyState("recommendation.response.none"));
            return;
        }
        if (progress.sentAt() != null) {
            lead("recommendation.response.sentOn", Dates.day(progress.sentAt(), getLocale()));
            add(
                    register(cycle),
                    AddendumCard.download(this, cycle, addenda, "recommendation.addendum.sent"),
                    new OutcomeCard(
                            cycle,
                            outcomes,
                            responses.mayAnswer(cycle.state()),
                            outcomes.mayDecide(),
                            texts,
                            () -> show(cycle)));
            return;
        }
        var ministry = responses.mayPropose(cycle.state());
        var due = Dates.geneva(cycle.on(CycleDate.RESPONSE_DUE), getLocale());
        if (!responses.mayAnswer(cycle.state()) && !ministry) {
            lead("recommendation.response.awaited", progress.total(), due);
            add(register(cycle));
            return;
        }
        lead(ministry ? "recommendation.response.propose" : "recommendation.response.lead", due);
        work(cycle, ministry, progress);
    }

    private Anchor register(CycleSummary cycle) {
        var link = new Anchor(RecommendationNavigation.register(cycle.id()), getTranslation("recommendation.register"));
        link.setRouterIgnore(false);
        return link;
    }

    private void work(CycleSummary cycle, boolean ministry, ResponseProgress progress) {
        var names = new PartyNames(people, cycle.state());
        var bar = new AnswerProgress(progress.total());
        var list = new AnswerList(cycle, ministry, answers, addenda.settings(cycle.id()), names, texts, bar::show);
        if (!ministry) {
            var send = new Button(getTranslation("recommendation.response.send"), click -> send(cycle));
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(send);
        }
        if (!ministry) {
            add(new AskPrioritiesCard(cycle, priorities, clock, () -> show(cycle)));
        }
        add(bar, list, new AddendumCard(cycle, ministry, addenda, texts));
    }

    private void send(CycleSummary cycle) {
        Confirm.ask(
                this,
                "recommendation.response.send",
                "recommendation.response.effect",
                "recommendation.response.send",
                () -> {
                    responses.send(cycle.id());
                    Toast.done(this, "recommendation.response.sent");
                    show(cycle);
                });
    }
}
