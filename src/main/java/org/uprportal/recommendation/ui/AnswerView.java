package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.Paragraphs;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.States;

/** The response of a cycle: prepared here by the government, seen by everybody once it is sent. */
@Route("responses/:id")
@AnonymousAllowed
class AnswerView extends PageOf<CycleSummary> {

    private final transient Recommendations recommendations;
    private final transient ResponseDesk responses;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient People people;
    private final transient CurrentActor actor;
    private final transient KeptTexts texts;
    private transient Map<RecommendationId, Position> drafts = Map.of();
    private boolean onlyPending = true;

    AnswerView(
            Recommendations recommendations,
            ResponseDesk responses,
            Cycles cycles,
            States states,
            People people,
            CurrentActor actor,
            KeptTexts texts) {
        super("recommendation.response");
        this.recommendations = recommendations;
        this.responses = responses;
        this.cycles = cycles;
        this.states = states;
        this.people = people;
        this.actor = actor;
        this.texts = texts;
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
            add(register(cycle));
            return;
        }
        var ministry = actor.get().is(PartyKind.MINISTRY)
                && cycle.state().equals(actor.get().party().state());
        var due = Dates.geneva(cycle.on(CycleDate.RESPONSE_DUE), getLocale());
        if (!actor.get().governs(cycle.state()) && !ministry) {
            lead("recommendation.response.awaited", progress.total(), due);
            add(register(cycle));
            return;
        }
        lead(ministry ? "recommendation.response.propose" : "recommendation.response.lead", due);
        var bar = new ProgressBar(0, progress.total(), progress.answered());
        bar.getElement().setAttribute("aria-label", getTranslation("recommendation.response"));
        add(
                new Span(getTranslation("recommendation.response.progress", progress.answered(), progress.total())),
                bar,
                work(cycle, ministry));
    }

    private Anchor register(CycleSummary cycle) {
        var link = new Anchor(RecommendationNavigation.register(cycle.id()), getTranslation("recommendation.register"));
        link.setRouterIgnore(false);
        return link;
    }

    private Card work(CycleSummary cycle, boolean ministry) {
        var card = new Card("recommendation.response.work");
        var grid = new Grid<RecommendationSummary>();
        grid.addColumn(RecommendationSummary::paragraph)
                .setHeader(getTranslation("recommendation.column.paragraph"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(AnswerView::text)
                .setHeader(getTranslation("recommendation.column.text"))
                .setFlexGrow(4);
        grid.addComponentColumn(this::draft)
                .setHeader(getTranslation("recommendation.response.draft"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(one -> open(cycle, one, ministry))
                .setHeader(getTranslation("recommendation.response.answerOne"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowScreen.stack(
                grid, one -> Stream.of(new Span(one.paragraph()), text(one), draft(one), open(cycle, one, ministry)));
        grid.setHeight("32rem");
        grid.setEmptyStateComponent(new EmptyState(
                ministry ? "recommendation.response.nothingLeftToPropose" : "recommendation.response.nothingLeft"));
        grid.setItems(waiting(cycle));
        var pending = new Checkbox(getTranslation("recommendation.response.onlyPending"), onlyPending);
        pending.addValueChangeListener(change -> {
            onlyPending = change.getValue();
            grid.setItems(waiting(cycle));
        });
        card.add(pending);
        if (!ministry) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            var bulk = new Button(
                    getTranslation("recommendation.response.bulk"), click -> bulk(cycle, grid.getSelectedItems()));
            bulk.setEnabled(false);
            grid.addSelectionListener(
                    change -> bulk.setEnabled(!change.getAllSelectedItems().isEmpty()));
            var send = new Button(
                    getTranslation("recommendation.response.send"),
                    click -> Confirm.ask(
                            this,
                            "recommendation.response.send",
                            "recommendation.response.effect",
                            "recommendation.response.send",
                            () -> {
                                responses.send(cycle.id());
                                Toast.done(this, "recommendation.response.sent");
                                show(cycle);
                            }));
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(send);
            card.add(bulk);
        }
        card.add(grid);
        return card;
    }

    private static Span text(RecommendationSummary one) {
        var text = new Span(one.text());
        text.addClassName("upr-wrap");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private PositionChip draft(RecommendationSummary one) {
        return new PositionChip(drafts.getOrDefault(one.id(), one.position()));
    }

    /** One question for the rows and one for the drafts, however many rows there are. */
    private List<RecommendationSummary> waiting(CycleSummary cycle) {
        drafts = recommendations.drafts(cycle.id());
        return recommendations.of(cycle.id()).stream()
                .filter(one -> !onlyPending || one.position() == Position.PENDING && !drafts.containsKey(one.id()))
                .toList();
    }

    private Button open(CycleSummary cycle, RecommendationSummary one, boolean ministry) {
        var button = new Button(
                getTranslation(ministry ? "recommendation.response.proposeOne" : "recommendation.response.answerOne"),
                click -> dialog(cycle, one, ministry).open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(button.getText() + " " + one.paragraph());
        return button;
    }

    private Dialog dialog(CycleSummary cycle, RecommendationSummary one, boolean ministry) {
        var details = recommendations.find(one.id()).orElseThrow();
        var dialog = new Dialog(getTranslation("recommendation.number", one.paragraph()));
        dialog.setWidth("min(46rem, 96vw)");
        dialog.add(new Paragraph(one.text()));
        details.proposals()
                .forEach(proposal -> dialog.add(new Paragraph(getTranslation(
                        "recommendation.proposal.line",
                        people.party(proposal.ministry())
                                .map(party -> party.name())
                                .orElse(""),
                        PositionChip.word(proposal.position()),
                        proposal.reason()))));
        var draft = details.draft();
        dialog.add(new AnswerForm(
                draft == null ? one.position() : draft.position(),
                draft == null ? details.reason() : draft.reason(),
                ministry ? "recommendation.response.proposeOne" : "platform.save",
                "recommendation.reason:" + one.id().value(),
                texts,
                (position, reason) -> {
                    if (ministry) {
                        responses.propose(one.id(), position, reason);
                    } else {
                        responses.draft(List.of(one.id()), position, reason);
                    }
                    dialog.close();
                    Toast.done(this, "recommendation.response.kept", one.paragraph());
                    show(cycle);
                }));
        dialog.getFooter().add(new Button(getTranslation("platform.cancel"), click -> dialog.close()));
        return dialog;
    }

    /** The effect on every one of them is listed before it is done. */
    private void bulk(CycleSummary cycle, Set<RecommendationSummary> chosen) {
        var dialog = new Dialog(getTranslation("recommendation.response.bulkTitle", chosen.size()));
        dialog.setWidth("min(46rem, 96vw)");
        var preview = new Paragraph(getTranslation(
                "recommendation.response.bulkPreview",
                chosen.stream().map(RecommendationSummary::paragraph).sorted(Paragraphs.ORDER).collect(Collectors.joining(", "))));
        dialog.add(
                preview,
                new AnswerForm(
                        Position.PENDING,
                        null,
                        "recommendation.response.bulkDo",
                        "recommendation.reasons:" + cycle.id().value(),
                        texts,
                        (to, why) -> {
                            responses.draft(
                                    chosen.stream()
                                            .map(RecommendationSummary::id)
                                            .toList(),
                                    to,
                                    why);
                            dialog.close();
                            Toast.done(this, "recommendation.response.bulkDone", chosen.size());
                            show(cycle);
                        }));
        dialog.getFooter().add(new Button(getTranslation("platform.cancel"), click -> dialog.close()));
        dialog.open();
    }
}
