package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.MidTermBeside;
import org.uprportal.followup.MidTermReport;
import org.uprportal.followup.MidTermReports;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Parts;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.States;

/** The mid-term report of a cycle: drafted from the data, finished and published by the government. */
@Route("mid-term/:id")
@AnonymousAllowed
class MidTermView extends PageOf<CycleSummary> {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient MidTermReports reports;
    private final transient FollowUps followUps;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient PortalClock clock;
    private final transient List<MidTermBeside> beside;
    private String read = "";

    MidTermView(
            MidTermReports reports,
            FollowUps followUps,
            Cycles cycles,
            States states,
            PortalClock clock,
            List<MidTermBeside> beside) {
        super("followup.midterm");
        this.reports = reports;
        this.followUps = followUps;
        this.cycles = cycles;
        this.states = states;
        this.clock = clock;
        this.beside = beside;
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        title(getTranslation("followup.midterm.name", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        var due = Dates.geneva(cycle.on(CycleDate.MID_TERM_DUE), getLocale());
        var sections = new Anchor("mid-term-sections/" + cycle.id().value(), getTranslation("followup.midterm.parts"));
        sections.setRouterIgnore(false);
        var past = cycle.past(CycleDate.MID_TERM_DUE, clock.instant());
        var report = reports.find(cycle.id());
        if (report.isEmpty()) {
            none(cycle, due);
            actions(sections);
            others(cycle);
            return;
        }
        if (report.get().publishedAt() == null || reports.hasSheet(cycle.id())) {
            actions(download(cycle), sheet(cycle), sections);
        } else {
            actions(download(cycle), sections);
        }
        if (report.get().publishedAt() != null) {
            published(cycle, report.get());
        } else {
            lead(
                    !past
                            ? "followup.midterm.edit"
                            : cycle.closed() ? "followup.midterm.edit.over" : "followup.midterm.edit.late",
                    due,
                    Dates.daysSince(cycle.on(CycleDate.MID_TERM_DUE), clock.instant()));
            edit(cycle, report.get());
            var both = new Card("followup.both");
            both.add(new BothSides(followUps.standing(cycle.id())));
            add(both);
        }
        others(cycle);
    }

    /** What others than the State have reported, beside it. */
    private void others(CycleSummary cycle) {
        for (var other : beside) {
            var all = new Anchor(other.pathFor(cycle.id()), getTranslation("followup.midterm.others.all"));
            all.setRouterIgnore(false);
            var card = new Card("followup.midterm.others");
            card.add(
                    Parts.of("upr-people", (offset, most) -> other.published(cycle.id(), offset, most), this::other),
                    all);
            add(card);
        }
    }

    private ListItem other(MidTermBeside.Line line) {
        var link = new Anchor(line.path(), line.by());
        link.setRouterIgnore(false);
        link.getElement().setAttribute("dir", "auto");
        return new ListItem(link);
    }

    /** Nothing to read: still to come, late, or never to come any more. */
    private void none(CycleSummary cycle, String due) {
        var waits = cycle.on(CycleDate.MID_TERM_DUE).plus(FollowUpSchedule.GRACE);
        if (cycle.closed() || clock.instant().isAfter(waits)) {
            lead("followup.midterm.notCame", due);
        } else if (cycle.past(CycleDate.MID_TERM_DUE, clock.instant())) {
            lead("cycle.wasDue", due, Dates.daysSince(cycle.on(CycleDate.MID_TERM_DUE), clock.instant()));
            add(new EmptyState("followup.midterm.none.late", new Object[] {Dates.geneva(waits, getLocale())}));
        } else {
            lead("followup.midterm.lead", due);
            add(new EmptyState("followup.midterm.none"));
        }
    }

    private Anchor download(CycleSummary cycle) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = reports.document(cycle.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "mid-term-report.docx", WORD, bytes.length);
                }),
                getTranslation("followup.midterm.download"));
    }

    private Anchor sheet(CycleSummary cycle) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = reports.sheet(cycle.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "mid-term-matrix.xlsx", SHEET, bytes.length);
                }),
                getTranslation("followup.midterm.sheet"));
    }

    /** As it was frozen, with the figures of that day; today's stand in the follow-up. */
    private void published(CycleSummary cycle, MidTermReport report) {
        lead("followup.midterm.publishedOn", Dates.day(report.publishedAt(), getLocale()));
        var card = new Card("followup.midterm.text");
        report.text().lines().forEach(line -> card.add(new Paragraph(line)));
        reports.parts(cycle.id()).forEach(part -> {
            card.add(new H3(part.title()));
            part.text().lines().forEach(line -> card.add(new Paragraph(line)));
        });
        reports.figures(cycle.id()).filter(text -> !text.isBlank()).ifPresent(text -> card.add(new Paragraph(text)));
        var today = new Anchor(FollowUpNavigation.cycle(cycle.id()), getTranslation("followup.midterm.today"));
        today.setRouterIgnore(false);
        card.add(today);
        card.add(new Paragraph(getTranslation("followup.midterm.fingerprint", report.fingerprint())));
        add(card);
    }

    /** Saves what was typed; the text then reads as it stands, with what a colleague has changed meanwhile. */
    private boolean save(CycleSummary cycle, TextArea text, Span saved, Div aside) {
        var result = reports.save(cycle.id(), read, text.getValue());
        read = result.text();
        if (!result.text().equals(text.getValue())) {
            text.setValue(result.text());
        }
        saved.setText(getTranslation(result.whole() ? "followup.saved" : "followup.midterm.notSaved"));
        if (!result.whole()) {
            aside(cycle, text, aside, result.aside(), result.by());
        }
        return result.whole();
    }

    /** Somebody else's words stand in the field; the reader's own are here, to be taken after all or let go. */
    private void aside(CycleSummary cycle, TextArea text, Div note, String words, String by) {
        note.removeAll();
        note.add(new Paragraph(
                getTranslation("followup.midterm.aside", by.isEmpty() ? getTranslation("followup.colleague") : by)));
        words.lines().forEach(line -> note.add(new Paragraph(line)));
        var mine = new Button(getTranslation("followup.midterm.mine"), click -> {
            if (Attempt.run(this, () -> {
                var result = reports.save(cycle.id(), text.getValue(), words);
                read = result.text();
                text.setValue(result.text());
            })) {
                note.setVisible(false);
            }
        });
        var theirs = new Button(getTranslation("followup.midterm.theirs"), click -> {
            if (Attempt.run(this, () -> reports.letGo(cycle.id()))) {
                note.setVisible(false);
            }
        });
        var buttons = new Div(mine, theirs);
        buttons.addClassName("upr-buttons");
        note.add(buttons);
        note.setVisible(true);
    }

    private void edit(CycleSummary cycle, MidTermReport report) {
        var card = new Card("followup.midterm.text");
        var text = new TextArea(getTranslation("followup.midterm.field"));
        text.setWidthFull();
        text.setMinHeight("14rem");
        Limit.on(text, MidTermReports.LONGEST);
        text.setValue(report.text());
        read = report.text();
        card.add(text);
        reports.figures(cycle.id()).ifPresent(figures -> card.add(new Paragraph(figures)));
        if (!cycle.closed() && reports.mayWrite(cycle.state())) {
            var saved = new Span();
            text.setValueChangeMode(ValueChangeMode.LAZY);
            var aside = new Div();
            aside.addClassName("upr-overtaken");
            aside.setVisible(false);
            if (report.aside() != null) {
                aside(cycle, text, aside, report.aside(), "");
            }
            text.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    saved.setText("");
                    Attempt.run(this, () -> save(cycle, text, saved, aside));
                }
            });
            var ask = new Button(getTranslation("followup.midterm.ask"), click -> {
                if (Attempt.run(this, () -> {
                    if (save(cycle, text, saved, aside)) {
                        reports.askApproval(cycle.id(), text.getValue());
                        Toast.done(this, "followup.midterm.asked");
                    }
                })) {
                    show(cycle);
                }
            });
            var publish = new Button(
                    getTranslation("followup.midterm.publish"),
                    click -> Confirm.ask(
                            this,
                            "followup.midterm.publish",
                            "followup.midterm.effect",
                            "followup.midterm.publish",
                            () -> {
                                if (!save(cycle, text, saved, aside)) {
                                    return;
                                }
                                if (Attempt.run(this, () -> reports.publish(cycle.id(), text.getValue()))) {
                                    Toast.done(this, "followup.midterm.published");
                                    show(cycle);
                                }
                            }));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            publish.setVisible(report.mayApprove());
            ask.setVisible(!report.approvalAsked());
            card.add(saved, aside);
            if (report.approvalAsked()) {
                card.add(new Paragraph(
                        getTranslation(report.mayApprove() ? "followup.midterm.approve" : "followup.midterm.waits")));
            }
            card.add(ask, publish);
        } else {
            text.setReadOnly(true);
        }
        add(card);
    }
}
