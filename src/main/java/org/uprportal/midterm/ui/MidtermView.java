package org.uprportal.midterm.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ui.ProgressChip;
import org.uprportal.midterm.MidtermDesk;
import org.uprportal.midterm.MidtermDetails;
import org.uprportal.midterm.MidtermId;
import org.uprportal.midterm.MidtermLine;
import org.uprportal.midterm.MidtermPapers;
import org.uprportal.midterm.MidtermStatus;
import org.uprportal.midterm.MidtermSummary;
import org.uprportal.midterm.Midterms;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Parts;
import org.uprportal.state.States;

/** A published mid-term report: who stands on it, its table with the lights, its files and its other versions. */
@Route(MidtermNavigation.ONE + "/:id")
@AnonymousAllowed
class MidtermView extends PageOf<MidtermDetails> {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String WORD = OFFICE + "wordprocessingml.document";
    private static final String SHEET = OFFICE + "spreadsheetml.sheet";

    private final transient Midterms all;
    private final transient MidtermDesk desk;
    private final transient MidtermPapers papers;
    private final transient States states;
    private final transient KeptTexts texts;

    MidtermView(Midterms all, MidtermDesk desk, MidtermPapers papers, States states, KeptTexts texts) {
        super("midterm.one");
        this.all = all;
        this.desk = desk;
        this.papers = papers;
        this.states = states;
        this.texts = texts;
    }

    @Override
    protected Optional<MidtermDetails> find(UUID id) {
        return all.find(new MidtermId(id));
    }

    @Override
    protected void enter(MidtermDetails one, BeforeEnterEvent event) {
        if (one.summary().status().inPublic()) {
            show(one);
        } else {
            event.forwardTo(MidtermNavigation.draft(one.summary().id()));
        }
    }

    @Override
    protected void show(MidtermDetails one) {
        clear();
        var summary = one.summary();
        var id = summary.id();
        title(getTranslation("midterm.title", states.nameOf(summary.state(), getLocale()), summary.by()));
        lead("midterm.publishedOn", Dates.day(Objects.requireNonNull(summary.publishedAt()), getLocale()));
        actions(
                download("midterm.download", "mid-term-report.docx", WORD, papers::document, id),
                download("midterm.sheet", "mid-term-matrix.xlsx", SHEET, papers::sheet, id));
        add(new VersionChip(summary.status()));
        if (summary.reason() != null) {
            var why = new Card("midterm.withdrawn");
            summary.reason().lines().forEach(line -> why.add(new Paragraph(line)));
            add(why);
        }
        var text = new Card("midterm.introduction");
        one.introduction().lines().forEach(line -> text.add(new Paragraph(line)));
        var counts = new Div();
        for (var progress : Progress.values()) {
            counts.add(new ProgressChip(progress), new Span(" " + one.counts().getOrDefault(progress, 0) + " "));
        }
        text.add(counts, new Paragraph(getTranslation("midterm.fingerprint", one.fingerprint())));
        var rows = new Card("midterm.rows");
        rows.add(Parts.of("upr-tasks", (offset, most) -> all.lines(id, null, offset, most), this::line));
        add(text, rows);
        if (!one.versions().isEmpty()) {
            var versions = new Card("midterm.versions");
            versions.add(Parts.of("upr-people", one.versions(), this::version));
            add(versions);
        }
        if (one.mayWrite() && summary.status() == MidtermStatus.PUBLISHED) {
            add(steps(one));
        }
    }

    private ListItem line(MidtermLine line) {
        var title = new Div(line.paragraph() + " " + line.text());
        title.getElement().setAttribute("dir", "auto");
        title.addClassName("upr-task-title");
        var facts = new Div(String.join(
                " · ", line.states(), getTranslation("recommendation.position." + line.position()), line.themes()));
        facts.addClassName("upr-muted");
        var words = new Div(line.words());
        words.getElement().setAttribute("dir", "auto");
        var text = new Div(title, facts, words);
        text.addClassName("upr-task-text");
        var row = new ListItem(text, new ProgressChip(line.progress()));
        row.addClassName("upr-task");
        return row;
    }

    private ListItem version(MidtermSummary one) {
        var link = new Anchor(
                MidtermNavigation.one(one.id()), getTranslation("midterm.version", one.name(), one.number()));
        link.setRouterIgnore(false);
        return new ListItem(link, new Span(" "), new VersionChip(one.status()));
    }

    private Card steps(MidtermDetails one) {
        var summary = one.summary();
        var next = new MidtermId(UUID.randomUUID());
        var card = new Card("midterm.steps");
        card.add(
                new Paragraph(getTranslation("midterm.correct.lead")),
                new Button(getTranslation("midterm.correct"), click -> {
                    if (Attempt.run(this, () -> all.begin(next, summary.author(), summary.cycle(), true))) {
                        UI.getCurrent().navigate(MidtermNavigation.draft(next));
                    }
                }),
                new ReasonForm(
                        "midterm.withdraw",
                        "midterm.withdraw:" + summary.id().value(),
                        texts,
                        why -> desk.withdraw(summary.id(), why),
                        () -> all.find(summary.id()).ifPresent(this::show)));
        return card;
    }

    private Anchor download(String key, String name, String type, Function<MidtermId, byte[]> file, MidtermId id) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = file.apply(id);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                getTranslation(key));
    }
}
