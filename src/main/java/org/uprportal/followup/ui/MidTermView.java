package org.uprportal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.MidTermReport;
import org.uprportal.followup.MidTermReports;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.Limit;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.Toast;
import org.uprportal.state.States;

/** The mid-term report of a cycle: drafted from the data, finished and published by the government. */
@Route("mid-term/:id")
@AnonymousAllowed
class MidTermView extends PageOf<CycleSummary> {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient MidTermReports reports;
    private final transient FollowUps followUps;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient CurrentActor actor;

    MidTermView(MidTermReports reports, FollowUps followUps, Cycles cycles, States states, CurrentActor actor) {
        super("followup.midterm");
        this.reports = reports;
        this.followUps = followUps;
        this.cycles = cycles;
        this.states = states;
        this.actor = actor;
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
        var report = reports.find(cycle.id());
        if (report.isEmpty()) {
            lead("followup.midterm.lead", due);
            add(new EmptyState("followup.midterm.none"));
            return;
        }
        actions(download(cycle));
        if (report.get().publishedAt() != null) {
            published(report.get());
        } else {
            lead("followup.midterm.edit", due);
            edit(cycle, report.get());
        }
        var both = new Card("followup.both");
        both.add(new BothSides(followUps.standing(cycle.id())));
        add(both);
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

    private void published(MidTermReport report) {
        lead("followup.midterm.publishedOn", Dates.day(report.publishedAt(), getLocale()));
        var card = new Card("followup.midterm.text");
        report.text().lines().forEach(line -> card.add(new Paragraph(line)));
        card.add(new Paragraph(getTranslation("followup.midterm.fingerprint", report.fingerprint())));
        add(card);
    }

    private void edit(CycleSummary cycle, MidTermReport report) {
        var card = new Card("followup.midterm.text");
        var text = new TextArea(getTranslation("followup.midterm.field"));
        text.setWidthFull();
        text.setMinHeight("14rem");
        Limit.on(text, MidTermReports.LONGEST);
        text.setValue(report.text());
        card.add(text);
        if (actor.get().governs(cycle.state())) {
            var saved = new Span();
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.addValueChangeListener(change -> {
                if (Attempt.run(this, () -> reports.save(cycle.id(), text.getValue()))) {
                    saved.setText(getTranslation("followup.saved"));
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
                                reports.save(cycle.id(), text.getValue());
                                reports.publish(cycle.id());
                                Toast.done(this, "followup.midterm.published");
                                show(cycle);
                            }));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(saved, publish);
        } else {
            text.setReadOnly(true);
        }
        add(card);
    }
}
