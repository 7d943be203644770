package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.ObjectProvider;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Joined;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.recommendation.Aftermath;
import org.uprportal.recommendation.Answer;
import org.uprportal.recommendation.AnswerRefused;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.PositionChange;
import org.uprportal.recommendation.Priorities;
import org.uprportal.recommendation.RecommendationDetails;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.RecommendingState;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;

/** One recommendation: who made it, what it is about, and the State's position with its dated history. */
@Route("recommendations/:id")
@AnonymousAllowed
class RecommendationView extends PageOf<RecommendationDetails> {

    private final transient Recommendations recommendations;
    private final transient ResponseDesk responses;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient CurrentActor actor;
    private final transient KeptTexts texts;
    private final transient Priorities priorities;
    private final transient People people;
    private final transient ObjectProvider<Aftermath> aftermath;

    RecommendationView(
            Recommendations recommendations,
            ResponseDesk responses,
            Cycles cycles,
            States states,
            CurrentActor actor,
            KeptTexts texts,
            Priorities priorities,
            People people,
            ObjectProvider<Aftermath> aftermath) {
        super("recommendation.one");
        this.recommendations = recommendations;
        this.responses = responses;
        this.cycles = cycles;
        this.states = states;
        this.actor = actor;
        this.texts = texts;
        this.priorities = priorities;
        this.people = people;
        this.aftermath = aftermath;
    }

    @Override
    protected Optional<RecommendationDetails> find(UUID id) {
        return recommendations.find(new RecommendationId(id));
    }

    @Override
    protected void show(RecommendationDetails one) {
        clear();
        var cycle = cycles.get(one.summary().cycle());
        title(getTranslation("recommendation.number", one.summary().paragraph()));
        lead("cycle.name", states.nameOf(cycle.state(), getLocale()), cycle.number());
        var card = new Card("recommendation.text");
        card.with(new PositionChip(one.summary().position()));
        var text = new Paragraph(one.summary().text());
        text.getElement().setAttribute("dir", "auto");
        card.add(text, facts(one));
        add(card);
        aftermath.ifAvailable(after -> after.of(one.summary()).ifPresent(this::became));
        priorities(one, cycle);
        add(history(one));
        if (responses.mayAnswer(cycle.state()) && responses.progress(cycle.id()).sentAt() != null) {
            add(change(one));
        }
    }

    private void became(Aftermath.Told told) {
        var card = new Card("recommendation.became");
        var says = new Div(
                new Span(getTranslation("recommendation.became.government")),
                new StatusChip(
                        getTranslation(told.word()),
                        told.good() == null
                                ? StatusChip.Tone.PARTLY
                                : told.good() ? StatusChip.Tone.GOOD : StatusChip.Tone.BAD));
        says.addClassName("upr-filter");
        var more = new Anchor(told.path(), getTranslation("recommendation.became.more"));
        more.setRouterIgnore(false);
        card.add(says, more);
        add(card);
    }

    private void priorities(RecommendationDetails one, CycleSummary cycle) {
        priorities.window(cycle.id()).ifPresent(window -> {
            var party = actor.get().party();
            add(new PriorityCard(
                    one.summary().id(),
                    priorities,
                    new PartyNames(people, cycle.state()),
                    window,
                    party != null && priorities.asked(cycle.id()) ? party.id() : null,
                    texts,
                    () -> show(one)));
        });
    }

    private Card change(RecommendationDetails one) {
        var id = one.summary().id();
        var read = new AtomicReference<>(Answer.of(one.summary().position(), one.reason()));
        var card = new Card("recommendation.change");
        card.add(
                new Paragraph(getTranslation("recommendation.change.lead")),
                new AnswerForm(
                        one.summary().position(),
                        one.reason(),
                        "recommendation.change.do",
                        "recommendation.change:" + id.value(),
                        texts,
                        (to, why) -> {
                            try {
                                responses.change(id, read.get(), Answer.of(to, why));
                            } catch (AnswerRefused refused) {
                                // The page says what stands; whoever presses again has read it.
                                recommendations
                                        .find(id)
                                        .ifPresent(now ->
                                                read.set(Answer.of(now.summary().position(), now.reason())));
                                throw refused;
                            }
                            recommendations.find(id).ifPresent(this::show);
                        }));
        return card;
    }

    private DescriptionList facts(RecommendationDetails one) {
        var list = new DescriptionList();
        list.addClassName("upr-facts");
        fact(
                list,
                "recommendation.column.makers",
                Joined.items(
                        one.summary().recommendingStates().stream()
                                .map(this::nameOf)
                                .toList(),
                        getLocale()));
        fact(list, "recommendation.themes", String.join(" · ", one.summary().themes()));
        fact(list, "recommendation.persons", String.join(" · ", one.summary().persons()));
        fact(list, "recommendation.sdgs", String.join(" · ", one.summary().sdgs()));
        fact(list, "recommendation.reason", one.reason() == null ? "" : one.reason());
        fact(list, "recommendation.asWritten", one.positionAsWritten());
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        if (!value.isEmpty()) {
            list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(new Span(value)));
        }
    }

    private String nameOf(RecommendingState state) {
        return state.code() == null ? state.name() : states.nameOf(new StateCode(state.code()), getLocale());
    }

    private Card history(RecommendationDetails one) {
        var card = new Card("recommendation.history");
        List<PositionChange> changes = one.history();
        if (changes.isEmpty()) {
            card.add(new Paragraph(getTranslation("recommendation.history.empty")));
        } else {
            var list = new OrderedList();
            changes.forEach(change -> list.add(item(change)));
            card.add(list);
        }
        return card;
    }

    private ListItem item(PositionChange change) {
        var line = getTranslation(
                "recommendation.history.line",
                Dates.day(change.at(), getLocale()),
                PositionChip.word(change.from()),
                PositionChip.word(change.to()));
        var item = new ListItem(new Span(line));
        if (change.reason() != null) {
            item.add(new Paragraph(change.reason()));
        }
        if (change.source() != null) {
            var source = new Span(" (" + change.source() + ")");
            source.addClassName("upr-muted");
            item.add(source);
        }
        return item;
    }

    static List<Position> answers() {
        return List.of(Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.NOTED);
    }
}
