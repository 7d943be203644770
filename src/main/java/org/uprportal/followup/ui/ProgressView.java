package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.FollowedRecommendation;
import org.uprportal.followup.PlannedAction;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.ProgressEntry;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.followup.UpdateRequest;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.ActAs;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.KeptField;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.RecommendationDetails;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** What becomes of one recommendation: the government's word and civil society's beside each other, over time. */
@Route("progress/:id")
@AnonymousAllowed
class ProgressView extends PageOf<RecommendationSummary> {

    private final transient FollowUps followUps;
    private final transient ActionDesk actionDesk;
    private final transient ProgressDesk progressDesk;
    private final transient UpdateDesk updateDesk;
    private final transient Recommendations recommendations;
    private final transient Cycles cycles;
    private final transient People people;
    private final transient CurrentActor actor;
    private final transient PortalClock clock;
    private final transient KeptTexts texts;

    ProgressView(
            FollowUps followUps,
            ActionDesk actionDesk,
            ProgressDesk progressDesk,
            UpdateDesk updateDesk,
            Recommendations recommendations,
            Cycles cycles,
            People people,
            CurrentActor actor,
            PortalClock clock,
            KeptTexts texts) {
        super("followup.progress");
        this.followUps = followUps;
        this.actionDesk = actionDesk;
        this.progressDesk = progressDesk;
        this.updateDesk = updateDesk;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    protected Optional<RecommendationSummary> find(UUID id) {
        return recommendations.find(new RecommendationId(id)).map(RecommendationDetails::summary);
    }

    @Override
    protected void show(RecommendationSummary one) {
        clear();
        title(getTranslation("recommendation.number", one.paragraph()));
        var text = new Paragraph(one.text());
        text.getElement().setAttribute("dir", "auto");
        var register = new Anchor("recommendations/" + one.id().value(), getTranslation("followup.position"));
        register.setRouterIgnore(false);
        var followed = followUps.followed(one);
        var sides = new Div(
                side("followup.government", followed.governmentSays(), followed.government()),
                side("followup.civilSociety", followed.civilSocietySays(), followed.civilSociety()));
        sides.addClassName("upr-two");
        add(text, register, sides, actions(one, followed), requests(one, followed));
        forms(one, followed);
    }

    private Card side(String key, Progress says, List<ProgressEntry> entries) {
        var card = new Card(key);
        card.with(new ProgressChip(says));
        if (entries.isEmpty()) {
            card.add(new EmptyState("followup.nothingSaid"));
        }
        var list = new UnorderedList();
        entries.forEach(entry -> list.add(item(entry)));
        card.add(list);
        return card;
    }

    private ListItem item(ProgressEntry entry) {
        var who = new Span((entry.by() == null ? getTranslation("followup.anOrganisation") : name(entry.by())) + " · "
                + Dates.day(entry.at(), getLocale()) + " ");
        who.addClassName("upr-muted");
        var item = new ListItem(who, new ProgressChip(entry.progress()));
        if (entry.restricted()) {
            item.add(new StatusChip(getTranslation("followup.restricted"), StatusChip.Tone.INFO));
        }
        var statement = new Paragraph(entry.statement());
        statement.getElement().setAttribute("dir", "auto");
        item.add(statement);
        if (!entry.evidence().isBlank()) {
            item.add(new Paragraph(getTranslation("followup.evidenceIs", entry.evidence())));
        }
        return item;
    }

    private Card actions(RecommendationSummary one, FollowedRecommendation followed) {
        var card = new Card("followup.actions");
        if (followed.actions().isEmpty()) {
            card.add(new EmptyState("followup.actions.empty"));
        }
        var list = new UnorderedList();
        followed.actions().forEach(action -> list.add(item(one, action)));
        card.add(list);
        if (leads(one, followed) && followed.cluster() != null) {
            var what = new TextField(getTranslation("followup.action.title"));
            Limit.on(what, 1000);
            what.setWidthFull();
            var due = new DatePicker(getTranslation("followup.action.due"));
            Dates.words(due);
            var plan = new Button(
                    getTranslation("followup.action.plan"),
                    click -> Attempt.run(this, () -> {
                        if (due.isEmpty()) {
                            due.setInvalid(true);
                            return;
                        }
                        actionDesk.plan(followed.cluster().id(), one.id(), what.getValue(), due.getValue());
                        show(one);
                    }));
            card.add(what, due, plan);
        }
        return card;
    }

    private ListItem item(RecommendationSummary one, PlannedAction action) {
        var item = new ListItem(new Span(
                action.title() + " – " + name(action.ministry()) + ", " + Dates.day(action.due(), getLocale()) + " "));
        item.add(
                action.done()
                        ? new StatusChip(getTranslation("followup.action.done"), StatusChip.Tone.GOOD)
                        : action.overdue(LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA))
                                ? new StatusChip(getTranslation("followup.action.overdue"), StatusChip.Tone.BAD)
                                : new StatusChip(getTranslation("followup.action.open"), StatusChip.Tone.INFO));
        if (actor.get().editsFor(action.ministry())) {
            item.add(new Button(
                    getTranslation(action.done() ? "followup.action.reopen" : "followup.action.finish"),
                    click -> Attempt.run(this, () -> {
                        if (action.done()) {
                            actionDesk.reopen(action.id());
                        } else {
                            actionDesk.finish(action.id());
                        }
                        show(one);
                    })));
        }
        return item;
    }

    private Card requests(RecommendationSummary one, FollowedRecommendation followed) {
        var card = new Card("followup.requests");
        if (followed.requests().isEmpty()) {
            card.add(new EmptyState("followup.requests.empty"));
        }
        followed.requests().forEach(request -> card.add(request(one, followed, request)));
        if (rates()) {
            card.add(new Button(
                    getTranslation("followup.ask"),
                    click -> Attempt.run(this, () -> {
                        updateDesk.askForUpdate(one.id());
                        Toast.done(this, "followup.asked");
                        show(one);
                    })));
        }
        return card;
    }

    private Div request(RecommendationSummary one, FollowedRecommendation followed, UpdateRequest request) {
        var asked = Dates.day(request.askedAt(), getLocale());
        var box = new Div();
        if (request.answeredAt() != null) {
            box.add(
                    new Paragraph(getTranslation(
                            "followup.request.answered", asked, Dates.day(request.answeredAt(), getLocale()))),
                    new Paragraph(request.answer()));
            return box;
        }
        box.add(new Paragraph(getTranslation(
                "followup.request.waiting",
                asked,
                Duration.between(request.askedAt(), clock.instant()).toDays())));
        if (leads(one, followed)) {
            var answer = new TextArea(getTranslation("followup.request.answer"));
            Limit.on(answer, FollowUps.LONGEST);
            answer.setWidthFull();
            var kept = KeptField.of(answer, "followup.answer:" + request.id().value(), texts);
            box.add(answer, new Button(getTranslation("followup.request.give"), click -> {
                if (Attempt.run(this, () -> updateDesk.giveUpdate(request.id(), answer.getValue()))) {
                    kept.sent();
                    show(one);
                }
            }));
        }
        return box;
    }

    private void forms(RecommendationSummary one, FollowedRecommendation followed) {
        var government = leads(one, followed);
        var raters = government ? List.<PartyId>of() : progressDesk.raters();
        if (!government && raters.isEmpty()) {
            return;
        }
        var card = new Card(government ? "followup.report" : "followup.rate");
        var choice = new RadioButtonGroup<Progress>(getTranslation("followup.progress"));
        choice.setItems(Progress.values());
        choice.setItemLabelGenerator(ProgressChip::word);
        var statement = new TextArea(getTranslation("followup.statement"));
        Limit.on(statement, FollowUps.LONGEST);
        statement.setWidthFull();
        var kept = KeptField.of(statement, "followup.statement:" + one.id().value(), texts);
        var author = government ? null : new ActAs<>(raters, raters.getFirst(), this::name, chosen -> {});
        if (raters.size() > 1) {
            card.add(author);
        }
        card.add(choice, statement);
        var evidence = new TextField(getTranslation("followup.evidence"));
        Limit.on(evidence, 1000);
        evidence.setWidthFull();
        var named = new Checkbox(getTranslation("followup.named"), true);
        var restricted = new Checkbox(getTranslation("followup.restrict"));
        if (!government) {
            card.add(evidence, named, restricted);
        }
        var save = new Button(getTranslation("followup.publish"), click -> {
            if (choice.isEmpty()) {
                choice.setInvalid(true);
                return;
            }
            if (Attempt.run(this, () -> {
                if (author == null) {
                    progressDesk.report(one.id(), choice.getValue(), statement.getValue());
                } else {
                    progressDesk.rate(
                            author.getValue(),
                            one.id(),
                            choice.getValue(),
                            statement.getValue(),
                            evidence.getValue(),
                            restricted.getValue(),
                            named.getValue());
                }
            })) {
                kept.sent();
                Toast.done(this, "followup.published");
                show(one);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(new Paragraph(getTranslation(government ? "followup.report.effect" : "followup.rate.effect")), save);
        add(card);
    }

    private boolean leads(RecommendationSummary one, FollowedRecommendation followed) {
        return (followed.cluster() != null
                        && actor.get().editsFor(followed.cluster().lead()))
                || actor.get().governs(cycles.get(one.cycle()).state());
    }

    private boolean rates() {
        var party = actor.get().party();
        return actor.get().stakeholder() && actor.get().editsFor(party.id());
    }

    private String name(PartyId party) {
        return people.party(party).map(one -> one.name()).orElse("");
    }
}
