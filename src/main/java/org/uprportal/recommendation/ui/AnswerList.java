package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.recommendation.Answer;
import org.uprportal.recommendation.AnswerDesk;
import org.uprportal.recommendation.AnswerLine;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.PositionProposal;
import org.uprportal.recommendation.PriorityMark;
import org.uprportal.recommendation.ResponseSettings;
import org.uprportal.recommendation.SavedAnswer;

/**
 * The recommendations of a cycle as work: found by theme and by what is open, answered in their row or one after the other by
 * keyboard, and several together after a look at what would change.
 */
class AnswerList extends Card {

    private final CycleSummary cycle;
    private final boolean ministry;
    private final transient AnswerDesk answers;
    private final transient PartyNames names;
    private final transient IntConsumer progress;
    private final List<AnswerLine> lines;
    private final Grid<AnswerLine> grid = new Grid<>();
    private final AnswerPanel panel;
    private final ComboBox<String> theme = new ComboBox<>();
    private final Checkbox open = new Checkbox();
    private final Checkbox disputed = new Checkbox();

    /** @param progress is told how many are answered, whenever that changes */
    AnswerList(
            CycleSummary cycle,
            boolean ministry,
            AnswerDesk answers,
            ResponseSettings settings,
            PartyNames names,
            KeptTexts texts,
            IntConsumer progress) {
        super("recommendation.response.work");
        this.cycle = cycle;
        this.ministry = ministry;
        this.answers = answers;
        this.names = names;
        this.progress = progress;
        lines = new ArrayList<>(answers.worklist(cycle.id()));
        names.need(lines.stream()
                .flatMap(line -> Stream.concat(
                        line.proposals().stream().map(PositionProposal::ministry),
                        line.priorities().stream().map(PriorityMark::by)))
                .toList());
        panel = new AnswerPanel(ministry, answers, settings, names, texts, this::kept, this::next);
        add(filters());
        columns();
        grid.setItems(List.of());
        grid.addItemClickListener(click -> panel.show(click.getItem()));
        if (!ministry) {
            add(bulk(texts));
        }
        add(grid, panel);
        show();
        lines.stream().filter(line -> !line.overtaken().isEmpty()).findFirst().ifPresent(panel::show);
    }

    private Div filters() {
        theme.setLabel(getTranslation("recommendation.filter.theme"));
        theme.setItems(lines.stream()
                .flatMap(line -> line.labels().stream())
                .distinct()
                .sorted(Collator.getInstance(getLocale())::compare)
                .toList());
        theme.setClearButtonVisible(true);
        open.setLabel(getTranslation(
                ministry ? "recommendation.response.onlyUnproposed" : "recommendation.response.onlyPending"));
        open.setValue(true);
        disputed.setLabel(getTranslation("recommendation.response.onlyDisputed"));
        theme.addValueChangeListener(change -> show());
        open.addValueChangeListener(change -> show());
        disputed.addValueChangeListener(change -> show());
        var all = new Div(theme, open, disputed);
        all.addClassName("upr-filters");
        return all;
    }

    private void columns() {
        grid.addColumn(AnswerLine::paragraph)
                .setHeader(getTranslation("recommendation.column.paragraph"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::text)
                .setHeader(getTranslation("recommendation.column.text"))
                .setFlexGrow(4);
        grid.addComponentColumn(this::proposed)
                .setHeader(getTranslation("recommendation.response.proposed"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::position)
                .setHeader(getTranslation(ministry ? "recommendation.response.ours" : "recommendation.response.draft"))
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::way)
                .setHeader(getTranslation("recommendation.response.whole"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowScreen.stack(
                grid,
                line -> Stream.of(new Span(line.paragraph()), text(line), proposed(line), position(line), way(line)));
        grid.setHeight("26rem");
        grid.setEmptyStateComponent(new EmptyState(
                ministry ? "recommendation.response.nothingLeftToPropose" : "recommendation.response.nothingLeft"));
    }

    private Div text(AnswerLine line) {
        var words = new Span(line.text());
        words.addClassName("upr-wrap");
        words.getElement().setAttribute("dir", "auto");
        var cell = new Div(words);
        if (!line.priorities().isEmpty()) {
            cell.add(new StatusChip(
                    getTranslation(
                            "recommendation.priority.count", line.priorities().size()),
                    StatusChip.Tone.INFO));
        }
        return cell;
    }

    private Div proposed(AnswerLine line) {
        var cell = new Div();
        if (line.disputed()) {
            cell.add(new StatusChip(getTranslation("recommendation.response.disputed"), StatusChip.Tone.BAD));
        }
        line.proposals()
                .forEach(one -> cell.add(NarrowScreen.line(getTranslation(
                        "recommendation.proposal.line",
                        names.of(one.ministry()),
                        PositionChip.word(one.position()),
                        one.reason()))));
        return cell;
    }

    /** “Supported” needs no reason and is kept at once; for the others the place to say why opens. */
    private Div position(AnswerLine line) {
        var select = new Select<Position>();
        select.setItems(RecommendationView.answers());
        select.setItemLabelGenerator(PositionChip::word);
        select.setPlaceholder(PositionChip.word(Position.PENDING));
        select.setAriaLabel(getTranslation("recommendation.response.positionOf", line.paragraph()));
        var stands = stands(line);
        if (stands.position() != Position.PENDING) {
            select.setValue(stands.position());
        }
        select.addValueChangeListener(change -> {
            if (!change.isFromClient() || change.getValue() == null) {
                return;
            }
            var mine = new Answer(
                    change.getValue(), change.getValue() == stands.position() ? stands.group() : "", stands.reason());
            if (ministry
                    || (change.getValue() != Position.SUPPORTED
                            && stands.reason().isEmpty())) {
                panel.show(line, mine);
            } else {
                Attempt.run(this, () -> panel.tell(line, mine, answers.save(line.id(), stands, mine)));
            }
        });
        select.setWidthFull();
        var cell = new Div(select);
        if (!stands.group().isEmpty()) {
            cell.add(NarrowScreen.line(stands.group()));
        }
        if (!stands.reason().isEmpty()) {
            cell.add(NarrowScreen.line(stands.reason()));
        }
        return cell;
    }

    /** The way to the whole answer, for whoever has no mouse. */
    private Button way(AnswerLine line) {
        var way = new Button(
                getTranslation(ministry ? "recommendation.response.proposeOne" : "recommendation.response.answerOne"),
                click -> panel.show(line));
        way.addThemeVariants(ButtonVariant.LUMO_SMALL);
        way.setAriaLabel(way.getText() + " " + line.paragraph());
        return way;
    }

    private Answer stands(AnswerLine line) {
        return ministry ? line.mine() : line.draft();
    }

    private Button bulk(KeptTexts texts) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        var bulk = new Button(
                getTranslation("recommendation.response.bulk"),
                click -> new BulkAnswerDialog(
                                cycle,
                                lines.stream()
                                        .filter(grid.getSelectedItems()::contains)
                                        .toList(),
                                answers,
                                texts,
                                saved -> {
                                    saved.forEach(this::replace);
                                    grid.deselectAll();
                                    show();
                                })
                        .open());
        bulk.setEnabled(false);
        grid.addSelectionListener(
                change -> bulk.setEnabled(!change.getAllSelectedItems().isEmpty()));
        return bulk;
    }

    /** One answer was kept: its row and the progress follow, nothing else is drawn anew. */
    private void kept(SavedAnswer saved) {
        replace(saved);
        show();
    }

    private void replace(SavedAnswer saved) {
        lines.replaceAll(line ->
                line.id().equals(saved.id()) ? (ministry ? line.withMine(saved.now()) : line.with(saved.now())) : line);
    }

    private void show() {
        grid.setItems(lines.stream().filter(this::wanted).toList());
        progress.accept((int) lines.stream().filter(line -> !line.open()).count());
    }

    private boolean wanted(AnswerLine line) {
        return (!open.getValue() || stands(line).position() == Position.PENDING)
                && (!disputed.getValue() || line.disputed())
                && (theme.getValue() == null || line.labels().contains(theme.getValue()));
    }

    /** The next one to be answered after this, within the filter, from the top again after the last; null where none is left. */
    private @Nullable AnswerLine next(AnswerLine line) {
        var waiting = new LinkedHashSet<AnswerLine>();
        var from = 0;
        while (from < lines.size() && !lines.get(from).id().equals(line.id())) {
            from++;
        }
        for (int i = 1; i < lines.size(); i++) {
            waiting.add(lines.get((from + i) % lines.size()));
        }
        return waiting.stream()
                .filter(one -> stands(one).position() == Position.PENDING)
                .filter(one -> !disputed.getValue() || one.disputed())
                .filter(one -> theme.getValue() == null || one.labels().contains(theme.getValue()))
                .findFirst()
                .orElse(null);
    }
}
