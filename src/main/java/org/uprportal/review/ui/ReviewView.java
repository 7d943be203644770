package org.uprportal.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.Line;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Toast;
import org.uprportal.review.AdvanceQuestion;
import org.uprportal.review.Reviews;
import org.uprportal.state.StateCode;
import org.uprportal.state.StateSummary;
import org.uprportal.state.States;

/** One review: its hour, its troika, the questions put in advance, and the way to what was recommended. */
@Route("reviews/:id")
@AnonymousAllowed
class ReviewView extends PageOf<CycleSummary> {

    private final transient Reviews reviews;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient PortalClock clock;
    private final transient KeptTexts texts;

    ReviewView(Reviews reviews, Cycles cycles, States states, PortalClock clock, KeptTexts texts) {
        super("review.title");
        this.reviews = reviews;
        this.cycles = cycles;
        this.states = states;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        title(getTranslation("review.name", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        lead("review.when", Dates.geneva(cycle.on(CycleDate.REVIEW), getLocale()), cycle.session());
        var register = new Anchor("recommendations?cycle=" + cycle.id().value(), getTranslation("review.register"));
        register.setRouterIgnore(false);
        add(register, troika(cycle), questions(cycle));
    }

    private Card troika(CycleSummary cycle) {
        var card = new Card("review.troika");
        var drawn = reviews.troika(cycle.id());
        var standing = new Div(troikaOf(cycle, drawn));
        card.add(standing);
        if (reviews.mayRecord()) {
            var choice = new MultiSelectComboBox<StateSummary>(getTranslation("review.troika.choose"));
            choice.setItems(states.all(getLocale()));
            choice.setItemLabelGenerator(state -> states.nameOf(state.code(), getLocale()));
            choice.setWidthFull();
            choice.setValue(states.all(getLocale()).stream()
                    .filter(state -> drawn.contains(state.code()))
                    .toList());
            var read = new AtomicReference<>(drawn);
            var save = new Button(getTranslation("review.troika.save"), click -> {
                var chosen = choice.getValue().stream().map(StateSummary::code).toList();
                if (Attempt.run(this, () -> reviews.draw(cycle.id(), read.get(), chosen))) {
                    Toast.done(this, "review.troika.saved");
                    show(cycle);
                } else {
                    // What a colleague has recorded meanwhile is shown; the choice stays.
                    var meanwhile = reviews.troika(cycle.id());
                    read.set(meanwhile);
                    standing.removeAll();
                    standing.add(troikaOf(cycle, meanwhile));
                }
            });
            card.add(choice, save);
        }
        return card;
    }

    private Component troikaOf(CycleSummary cycle, List<StateCode> drawn) {
        return drawn.isEmpty()
                ? new EmptyState(
                        clock.instant().isBefore(cycle.on(CycleDate.REVIEW))
                                ? "review.troika.empty"
                                : "review.troika.none")
                : new Paragraph(drawn.stream()
                        .map(state -> states.nameOf(state, getLocale()))
                        .collect(Collectors.joining(" · ")));
    }

    private Card questions(CycleSummary cycle) {
        var card = new Card("review.questions");
        var due = cycle.on(CycleDate.ADVANCE_QUESTIONS_DUE);
        var open = clock.instant().isBefore(due);
        card.add(new Paragraph(getTranslation(
                open ? "review.questions.lead" : "review.questions.leadPast", Dates.geneva(due, getLocale()))));
        var put = reviews.questions(cycle.id());
        if (put.isEmpty()) {
            card.add(new EmptyState(open ? "review.questions.empty" : "review.questions.none"));
        } else {
            card.add(Parts.of("upr-messages", put, this::item));
        }
        if (open && reviews.mayAsk(cycle.state())) {
            var text = new TextArea(getTranslation("review.questions.mine"));
            Limit.on(text, Reviews.LONGEST_QUESTION);
            text.setWidthFull();
            var kept = KeptField.of(text, "review.question:" + cycle.id().value(), texts);
            var ask = new Button(getTranslation("review.questions.put"), click -> {
                if (Attempt.run(this, () -> reviews.ask(cycle.id(), text.getValue()))) {
                    kept.sent();
                    Toast.done(this, "review.questions.done");
                    show(cycle);
                }
            });
            ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(text, new Paragraph(getTranslation("review.questions.effect")), ask);
        }
        return card;
    }

    private ListItem item(AdvanceQuestion question) {
        var who = Line.small(states.nameOf(question.by(), getLocale()), Dates.day(question.at(), getLocale()));
        return new ListItem(new Paragraph(question.text()), who);
    }
}
