package org.uprportal.recommendation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import org.uprportal.platform.SentFile;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Page;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.SmallFile;
import org.uprportal.platform.ui.Toast;
import org.uprportal.recommendation.ArchiveFile;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.recommendation.ArchivePreview;

/** The secretariat takes over an export of UPR Info's database: its effect is shown first, then all of it is stored or nothing. */
@Route(RecommendationNavigation.ARCHIVE)
@PermitAll
class ArchiveImportView extends Page implements BeforeEnterObserver {

    private static final int BYTES = 20 * 1024 * 1024;

    private final transient ArchiveImports imports;
    private final Div result = new Div();
    private final Div soFar = new Div();

    ArchiveImportView(ArchiveImports imports) {
        super("recommendation.archive");
        this.imports = imports;
        lead("recommendation.archive.lead");
        result.setWidthFull();
        result.getElement().setAttribute("aria-live", "polite");
        soFar.setWidthFull();
        var upload = new Upload(new SmallFile(
                BYTES, EnumSet.of(SentFile.Kind.CSV, SentFile.Kind.XLS, SentFile.Kind.XLSX), this::read, this::refuse));
        upload.setAcceptedFileTypes(".csv", ".xls", ".xlsx");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(BYTES);
        upload.setUploadButton(new Button(getTranslation("recommendation.import.choose")));
        upload.setDropLabel(new Span(getTranslation("recommendation.import.drop")));
        upload.addFileRejectedListener(rejected -> refuse());
        add(upload, result, soFar);
    }

    /** Each time somebody comes: whoever may not import finds no page. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        soFar();
    }

    private void refuse() {
        Toast.problem(this, getTranslation("recommendation.archive.rejected"));
    }

    private void read(String name, byte[] bytes) {
        result.removeAll();
        Attempt.run(this, () -> preview(name, bytes));
    }

    private void preview(String name, byte[] bytes) {
        var preview = imports.preview(bytes);
        result.removeAll();
        var card = new Card("recommendation.import.preview");
        card.add(new Paragraph(getTranslation("recommendation.import.previewOf", name)));
        if (preview.importedBefore() != null) {
            card.add(new Paragraph(getTranslation("recommendation.import.again", preview.importedBefore())));
        }
        card.add(new ArchiveReport(preview));
        if (preview.created() + preview.updated() == 0) {
            card.add(new Paragraph(getTranslation("recommendation.import.nothingNew")));
        } else {
            var commit = new Button(
                    getTranslation("recommendation.import.commit"),
                    click -> Confirm.ask(
                            this,
                            "recommendation.import.commit",
                            "recommendation.archive.effect",
                            "recommendation.import.commit",
                            () -> commit(name, bytes, preview)));
            commit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(commit);
        }
        result.add(card);
    }

    /** Who was second reads why, and the comparison as it is now. */
    private void commit(String name, byte[] bytes, ArchivePreview seen) {
        var stored = Attempt.run(this, () -> done(imports.commit(name, bytes, seen)));
        if (!stored) {
            preview(name, bytes);
        }
        soFar();
    }

    private void done(ArchivePreview report) {
        result.removeAll();
        var card = new Card("recommendation.import.report");
        card.add(new ArchiveReport(report));
        result.add(card);
        Toast.done(this, "recommendation.archive.done", report.created(), report.updated());
    }

    private void soFar() {
        soFar.removeAll();
        var all = imports.files();
        if (!all.isEmpty()) {
            var card = new Card("recommendation.archive.earlier");
            card.add(Parts.of("upr-rows", all, this::line));
            soFar.add(card);
        }
    }

    private ListItem line(ArchiveFile file) {
        var show = new Button(getTranslation("recommendation.archive.show"), click -> show(file));
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        show.setAriaLabel(getTranslation("recommendation.archive.showOne", file.number()));
        var line = new Div(
                new Span(getTranslation(
                        "recommendation.archive.line",
                        file.number(),
                        file.at(),
                        file.name(),
                        file.created(),
                        file.updated())),
                show);
        line.addClassName("upr-card-head");
        return new ListItem(line);
    }

    private void show(ArchiveFile file) {
        result.removeAll();
        var card = new Card("recommendation.import.report");
        card.add(new Paragraph(getTranslation("recommendation.import.previewOf", file.name())));
        card.add(new ArchiveReport(imports.report(file.id())));
        result.add(card);
    }
}
