package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ProgressUpdate;
import org.uprportal.followup.SheetReport;
import org.uprportal.followup.WorkRow;
import org.uprportal.followup.Worklists;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.SentFile;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.NarrowScreen;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.SmallFile;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.platform.ui.Toast;

/** A ministry's officer updates sixty recommendations in one sitting: by keyboard, several at once, or through a sheet. */
@Route("worklist/:id")
@PermitAll
class WorklistView extends PageOf<CycleSummary> {

    /** So many rows are shown without a bar of their own. */
    private static final int FEW = 8;

    private static final int BYTES = 2 * 1024 * 1024;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Worklists worklists;
    private final transient Cycles cycles;
    private final transient KeptTexts texts;
    private final Span counted = new Span();
    private final Grid<WorkRow> grid = new Grid<>();
    private final Div result = new Div();
    private final List<WorkRow> rows = new ArrayList<>();
    private final ComboBox<String> cluster = new ComboBox<>();
    private @Nullable WorklistForm form;
    private int at;

    WorklistView(Worklists worklists, Cycles cycles, KeptTexts texts) {
        super("followup.worklist");
        this.worklists = worklists;
        this.cycles = cycles;
        this.texts = texts;
        result.setWidthFull();
        result.getElement().setAttribute("aria-live", "polite");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setHeight("24rem");
        grid.addColumn(row -> row.recommendation().paragraph())
                .setHeader(getTranslation("followup.sheet.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> words(row.recommendation().text()))
                .setHeader(getTranslation("followup.sheet.recommendation"))
                .setFlexGrow(1);
        grid.addComponentColumn(WorklistView::state)
                .setHeader(getTranslation("followup.progress"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowScreen.stack(
                grid,
                row -> Stream.of(
                        new Span(row.recommendation().paragraph()),
                        words(row.recommendation().text()),
                        state(row)));
        cluster.setLabel(getTranslation("followup.worklist.filter"));
        cluster.setClearButtonVisible(true);
        cluster.setWidth("min(26rem, 100%)");
        grid.addItemClickListener(click -> take(rows.indexOf(click.getItem())));
    }

    private static Span words(String text) {
        var words = new Span(text);
        words.addClassName("upr-wrap");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private static Div state(WorkRow row) {
        var said = row.said();
        var box = new Div();
        if (said != null) {
            box.add(new ProgressChip(said.progress()));
        }
        if (!row.saidInPeriod()) {
            box.add(new StatusChip(box.getTranslation("followup.cluster.unreported"), StatusChip.Tone.BAD));
        }
        return box;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id))
                .filter(cycle -> !worklists.mine(cycle.id()).isEmpty());
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        lead("followup.worklist.lead");
        form = new WorklistForm(texts, update -> say(cycle, List.of(update)), () -> take(at + 1));
        var together = new Button(getTranslation("followup.worklist.together"), click -> preview(cycle));
        var chosen = new Card("followup.worklist.all");
        chosen.add(cluster, counted, grid, together);
        cluster.setItems(worklists.mine(cycle.id()).stream()
                .map(WorkRow::cluster)
                .distinct()
                .sorted()
                .toList());
        cluster.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                fetch(cycle);
                take(firstSilent(0));
            }
        });
        add(form, result, chosen, sheet(cycle));
        fetch(cycle);
        take(firstSilent(0));
    }

    private void fetch(CycleSummary cycle) {
        rows.clear();
        worklists.mine(cycle.id()).stream()
                .filter(row -> cluster.isEmpty() || row.cluster().equals(cluster.getValue()))
                .forEach(rows::add);
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= FEW);
        counted.setText(getTranslation(
                "followup.worklist.counted",
                (int) rows.stream().filter(WorkRow::saidInPeriod).count(),
                rows.size()));
    }

    private void take(int index) {
        at = Math.floorMod(index, rows.size());
        form().take(rows.get(at));
    }

    /** The next on which nothing was said in this period, or just the next. */
    private int firstSilent(int from) {
        for (int i = 0; i < rows.size(); i++) {
            var index = (from + i) % rows.size();
            if (!rows.get(index).saidInPeriod()) {
                return index;
            }
        }
        return from;
    }

    private void say(CycleSummary cycle, List<ProgressUpdate> updates) {
        if (Attempt.run(this, () -> worklists.report(updates))) {
            updates.forEach(form()::sent);
            Toast.done(this, "followup.worklist.done", updates.size());
            result.removeAll();
            fetch(cycle);
            take(firstSilent(at + 1));
        } else {
            // What stands is shown; the words stay in the form.
            fetch(cycle);
            if (at < rows.size()) {
                form().meanwhile(rows.get(at));
            }
        }
    }

    private WorklistForm form() {
        return Objects.requireNonNull(form, "the page is shown with its form");
    }

    /** What stands in the form, for all the chosen ones: shown before it is said. */
    private void preview(CycleSummary cycle) {
        var chosen = rows.stream().filter(grid.getSelectedItems()::contains).toList();
        var updates =
                chosen.stream().map(form()::forRow).filter(Objects::nonNull).toList();
        if (updates.isEmpty()) {
            Toast.problem(this, getTranslation("followup.worklist.choose"));
            return;
        }
        result.removeAll();
        var list = new UnorderedList();
        for (int i = 0; i < updates.size(); i++) {
            list.add(change(chosen.get(i), updates.get(i)));
        }
        show(cycle, list, updates);
    }

    private ListItem change(WorkRow row, ProgressUpdate update) {
        var said = row.said();
        return new ListItem(
                new Span(row.recommendation().paragraph() + " "),
                said == null ? new Span("–") : new ProgressChip(said.progress()),
                new Span(" → "),
                new ProgressChip(update.words().progress()),
                new Paragraph(update.words().statement()));
    }

    private void show(CycleSummary cycle, UnorderedList list, List<ProgressUpdate> updates) {
        var card = new Card("followup.worklist.preview", updates.size());
        var confirm = new Button(getTranslation("followup.worklist.confirm"), click -> say(cycle, updates));
        card.add(list, new Paragraph(getTranslation("followup.report.effect")), confirm);
        result.add(card);
    }

    private Card sheet(CycleSummary cycle) {
        var card = new Card("followup.sheet");
        var locale = getLocale();
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = worklists.sheet(cycle.id(), locale);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), "worklist.xlsx", XLSX, bytes.length);
                }),
                getTranslation("followup.sheet.download"));
        var upload = new Upload(
                new SmallFile(BYTES, Set.of(SentFile.Kind.XLSX), (name, bytes) -> read(cycle, bytes), this::refuse));
        upload.setAcceptedFileTypes(".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(BYTES);
        upload.setUploadButton(new Button(getTranslation("followup.sheet.upload")));
        upload.setDropLabel(new Span(getTranslation("followup.sheet.drop")));
        upload.addFileRejectedListener(rejected -> refuse());
        card.add(new Paragraph(getTranslation("followup.sheet.lead")), download, upload);
        return card;
    }

    private void refuse() {
        Toast.problem(this, getTranslation("followup.refused.noSheet"));
    }

    private void read(CycleSummary cycle, byte[] bytes) {
        result.removeAll();
        Attempt.run(this, () -> {
            var report = worklists.read(cycle.id(), bytes);
            if (!report.problems().isEmpty()) {
                result.add(problems(report));
            }
            if (report.changes().isEmpty()) {
                result.add(new Paragraph(getTranslation("followup.sheet.nothing", report.unchanged())));
                return;
            }
            var list = new UnorderedList();
            report.changes()
                    .forEach(change -> list.add(rows.stream()
                            .filter(row -> row.recommendation()
                                    .id()
                                    .equals(change.update().recommendation()))
                            .findFirst()
                            .map(row -> change(row, change.update()))
                            .orElseThrow()));
            show(
                    cycle,
                    list,
                    report.changes().stream().map(SheetReport.Change::update).toList());
        });
    }

    /** Each cell that could not be taken, by its name in the sheet. */
    private Card problems(SheetReport report) {
        var card = new Card("followup.sheet.problems", report.problems().size());
        var list = new UnorderedList();
        report.problems()
                .forEach(problem -> list.add(
                        new ListItem(problem.cell() + ": " + getTranslation(problem.key(), problem.argument()))));
        card.add(list);
        return card;
    }
}
