package org.uprportal.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Attempt;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Confirm;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.report.NationalReports;
import org.uprportal.report.ReportComments;
import org.uprportal.report.ReportDesk;
import org.uprportal.report.ReportSchedule;
import org.uprportal.report.ReportStatus;
import org.uprportal.report.ReportSummary;
import org.uprportal.state.States;

/** The sections that bodies of the State write for a mid-term report, and the consultation on them. */
@Route("mid-term-sections/:id")
@AnonymousAllowed
class MidTermSectionsView extends PageOf<CycleSummary> {

    private final transient NationalReports reports;
    private final transient ReportDesk desk;
    private final transient ReportComments comments;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient PortalClock clock;
    private final transient SectionCards cards;

    MidTermSectionsView(
            NationalReports reports,
            ReportDesk desk,
            ReportComments comments,
            Cycles cycles,
            States states,
            People people,
            KeptTexts texts,
            PortalClock clock) {
        super("report.midTerm.title");
        this.reports = reports;
        this.desk = desk;
        this.comments = comments;
        this.cycles = cycles;
        this.states = states;
        this.clock = clock;
        this.cards = new SectionCards(this, reports, desk, comments, cycles, people, texts, clock);
    }

    @Override
    protected Optional<CycleSummary> find(UUID id) {
        return cycles.find(new CycleId(id));
    }

    @Override
    protected void show(CycleSummary cycle) {
        clear();
        title(getTranslation("report.midTerm.name", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        lead("report.midTerm.lead");
        var whole = new Anchor("mid-term/" + cycle.id().value(), getTranslation("report.midTerm.report"));
        whole.setRouterIgnore(false);
        actions(whole);
        Runnable again = () -> show(cycle);
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        var bodies = desk.bodies(cycle.id());
        var found = reports.midTerm(cycle.id());
        if (found.isEmpty()) {
            add(bodies.isEmpty() ? new EmptyState("report.midTerm.none") : begin(cycle, today, again));
            return;
        }
        var report = found.get();
        add(chips(report));
        if (report.draft() && !bodies.isEmpty() && report.status() == ReportStatus.WRITING) {
            add(consult(cycle, today, again));
        }
        var may = report.open(clock.instant()) && comments.mayComment(cycle.id());
        cards.of(report, bodies, comments.ofMidTerm(cycle.id()), may, again).forEach(this::add);
    }

    private Div chips(ReportSummary report) {
        var published = report.status() == ReportStatus.PUBLISHED;
        var chips = new Div(new StatusChip(
                getTranslation("report.status." + report.status()),
                published ? StatusChip.Tone.GOOD : StatusChip.Tone.INFO));
        if (report.consultedUntil() != null && !published) {
            chips.add(new StatusChip(
                    getTranslation("report.consultedUntil", Dates.geneva(report.consultedUntil(), getLocale())),
                    StatusChip.Tone.INFO));
        }
        chips.addClassName("upr-buttons");
        return chips;
    }

    private Card begin(CycleSummary cycle, LocalDate today, Runnable again) {
        var card = new Card("report.midTerm.begin");
        var due = day("report.midTerm.due", today, today.plusDays(30));
        var save = new Button(getTranslation("report.midTerm.begin"), click -> {
            due.setInvalid(due.isEmpty());
            if (!due.isEmpty() && Attempt.run(this, () -> desk.beginMidTerm(cycle.id(), due.getValue()))) {
                again.run();
            }
        });
        var form = new Div(new Paragraph(getTranslation("report.midTerm.begin.lead")), due, save);
        form.addClassName("upr-form");
        card.add(form);
        return card;
    }

    private Card consult(CycleSummary cycle, LocalDate today, Runnable again) {
        var card = new Card("report.consult");
        var until = day(
                "report.consult.until",
                today.plusDays(ReportSchedule.LEAST_DAYS),
                today.plusDays(ReportSchedule.LEAST_DAYS + 1L));
        var put = new Button(
                getTranslation("report.consult"),
                click -> Confirm.ask(this, "report.consult", "report.consult.effect", "report.consult", () -> {
                    if (Attempt.run(
                            this,
                            () -> desk.putMidTermToConsultation(
                                    cycle.id(),
                                    ReportSchedule.endOf(
                                            until.getOptionalValue().orElse(today))))) {
                        again.run();
                    }
                }));
        var form = new Div(new Paragraph(getTranslation("report.consult.lead")), until, put);
        form.addClassName("upr-form");
        card.add(form);
        return card;
    }

    private DatePicker day(String key, LocalDate least, LocalDate usual) {
        var field = new DatePicker(getTranslation(key));
        Dates.words(field);
        field.setMin(least);
        field.setValue(usual);
        return field;
    }
}
