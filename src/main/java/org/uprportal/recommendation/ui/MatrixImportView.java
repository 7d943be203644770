package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.SentFile;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Rows;
import org.uprportal.platform.ui.SmallFile;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.ImportSummary;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.MatrixPreview;
import org.uprportal.recommendation.TakenBackImports;
import org.uprportal.recommendation.matrix.MatrixProblem;
import org.uprportal.state.States;
import org.uprportal.theme.Themes;

/** The secretariat imports OHCHR's matrix: the file is read, its effect is shown, then all of it is stored or nothing. */
@Route("matrix-import/:id")
@PermitAll
class MatrixImportView extends PageOf<CycleSummary> {

    private static final int BYTES = 20 * 1024 * 1024;

    private final transient MatrixImports imports;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient TakenBackImports earlier;
    private final transient Themes themes;
    private final Div soFar = new Div();
    private final Div result = new Div();

    MatrixImportView(MatrixImports imports, TakenBackImports earlier, Cycles cycles, States states, Themes themes) {
        super("recommendation.import");
        this.imports = imports;
        this.cycles = cycles;
        this.states = states;
        this.earlier = earlier;
        this.themes = themes;
        soFar.setWidthFull();
        result.setWidthFull();
        result.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id)).filter(cycle -> imports.mayImport());
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        result.removeAll();
        title(getTranslation("recommendation.import.name", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        lead("recommendation.import.lead");
        var upload = new Upload(new SmallFile(
                BYTES, Set.of(SentFile.Kind.DOCX), (name, bytes) -> read(cycle, name, bytes), this::refuse));
        upload.setAcceptedFileTypes(".docx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(BYTES);
        upload.setUploadButton(new Button(getTranslation("recommendation.import.choose")));
        upload.setDropLabel(new Span(getTranslation("recommendation.import.drop")));
        upload.addFileRejectedListener(rejected -> refuse());
        add(upload, result, soFar);
        soFar(cycle);
    }

    private void refuse() {
        Toast.problem(this, getTranslation("recommendation.import.rejected"));
    }

    private void read(CycleSummary cycle, String name, byte[] bytes) {
        result.removeAll();
        Attempt.run(this, () -> preview(cycle, name, bytes));
    }

    private void preview(CycleSummary cycle, String name, byte[] bytes) {
        var preview = imports.preview(cycle.id(), bytes);
        result.removeAll();
        var card = new Card("recommendation.import.preview");
        card.add(new Paragraph(getTranslation("recommendation.import.previewOf", name)));
        if (preview.importedBefore() != null) {
            card.add(new Paragraph(getTranslation("recommendation.import.again", preview.importedBefore())));
        }
        card.add(counts(preview));
        if (preview.created() + preview.updated() == 0) {
            card.add(new Paragraph(getTranslation("recommendation.import.nothingNew")));
        }
        var commit = new Button(
                getTranslation("recommendation.import.commit"),
                click -> Confirm.ask(
                        this,
                        "recommendation.import.commit",
                        "recommendation.import.effect",
                        "recommendation.import.commit",
                        () -> commit(cycle, name, bytes, preview)));
        commit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(commit);
        result.add(card);
        if (!preview.unknownLabels().isEmpty()) {
            result.add(new ImportLabels(preview.unknownLabels(), themes, () -> read(cycle, name, bytes)));
        }
        result.add(new ImportChanges(preview.changes()), problems(preview));
    }

    /** Who was second reads why, and the comparison as it is now. */
    private void commit(CycleSummary cycle, String name, byte[] bytes, MatrixPreview seen) {
        var stored = Attempt.run(this, () -> done(imports.commit(cycle.id(), name, bytes, seen)));
        if (!stored) {
            preview(cycle, name, bytes);
        }
        soFar(cycle);
    }

    private void soFar(CycleSummary cycle) {
        soFar.removeAll();
        var all = earlier.of(cycle.id());
        if (!all.isEmpty()) {
            var card = new Card("recommendation.import.earlier");
            Rows.into(card, all, one -> line(cycle, one));
            soFar.add(card);
        }
    }

    private Div line(CycleSummary cycle, ImportSummary one) {
        var line = new Div(new Span(getTranslation(
                "recommendation.import.earlier.line", one.number(), one.at(), one.created(), one.updated())));
        line.addClassName("upr-card-head");
        if (one.takenBackAt() != null) {
            line.add(new Span(getTranslation("recommendation.import.takenBack", one.takenBackAt())));
        } else {
            var back = new Button(
                    getTranslation("recommendation.import.takeBack"),
                    click -> Confirm.ask(
                            this,
                            "recommendation.import.takeBack",
                            "recommendation.import.takeBack.effect",
                            "recommendation.import.takeBack",
                            () -> takeBack(cycle, one)));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            back.setAriaLabel(getTranslation("recommendation.import.takeBack.one", one.number()));
            line.add(back);
        }
        return line;
    }

    private void takeBack(CycleSummary cycle, ImportSummary one) {
        earlier.takeBack(one.id());
        result.removeAll();
        soFar(cycle);
        Toast.done(this, "recommendation.import.takeBack.done");
    }

    private void done(MatrixPreview report) {
        result.removeAll();
        var card = new Card("recommendation.import.report");
        card.add(counts(report));
        result.add(card, new ImportChanges(report.changes()), problems(report));
        Toast.done(this, "recommendation.import.done", report.recommendations());
    }

    private DescriptionList counts(MatrixPreview preview) {
        var list = new DescriptionList();
        list.addClassName("upr-facts");
        count(list, "recommendations", preview.recommendations());
        count(list, "supported", preview.supported());
        count(list, "supportedInPart", preview.supportedInPart());
        count(list, "noted", preview.noted());
        count(list, "pending", preview.pending());
        count(list, "statePairs", preview.statePairs());
        count(list, "created", preview.created());
        count(list, "updated", preview.updated());
        count(list, "unchanged", preview.unchanged());
        count(list, "missing", preview.missing().size());
        count(list, "problems", preview.problems().size());
        return list;
    }

    private void count(DescriptionList list, String what, int number) {
        var value = new Span(String.valueOf(number));
        value.setId("count-" + what);
        list.add(
                new DescriptionList.Term(getTranslation("recommendation.import." + what)),
                new DescriptionList.Description(value));
    }

    private Card problems(MatrixPreview preview) {
        var card = new Card("recommendation.import.problems");
        if (preview.problems().isEmpty()) {
            card.add(new Paragraph(getTranslation("recommendation.import.noProblems")));
            return card;
        }
        var grid = new Grid<MatrixProblem>();
        grid.addColumn(MatrixProblem::row)
                .setHeader(getTranslation("recommendation.import.row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(problem -> problem.paragraph() == null ? "–" : problem.paragraph())
                .setHeader(getTranslation("recommendation.column.paragraph"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(problem -> getTranslation(problem.key(), problem.detail()))
                .setHeader(getTranslation("recommendation.import.reason"));
        grid.setItems(preview.problems());
        grid.setAllRowsVisible(true);
        card.add(grid);
        return card;
    }
}
