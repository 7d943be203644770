package org.uprportal.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.report.NationalReports;
import org.uprportal.report.ReportComments;
import org.uprportal.report.ReportDesk;
import org.uprportal.report.ReportStatus;
import org.uprportal.report.ReportSummary;
import org.uprportal.state.States;

/** The national report of a cycle: its making for the State's bodies, the consultation on it and the report for everybody. */
@Route("national-report/:id")
@AnonymousAllowed
class NationalReportView extends PageOf<CycleSummary> {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient NationalReports reports;
    private final transient ReportDesk desk;
    private final transient ReportComments comments;
    private final transient Cycles cycles;
    private final transient States states;
    private final transient PortalClock clock;
    private final transient SectionCards cards;

    NationalReportView(
            NationalReports reports,
            ReportDesk desk,
            ReportComments comments,
            Cycles cycles,
            States states,
            People people,
            KeptTexts texts,
            PortalClock clock) {
        super("report.title");
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
        title(getTranslation("report.name", states.nameOf(cycle.state(), getLocale()), cycle.number()));
        var found = reports.find(cycle.id());
        var published =
                found.filter(one -> one.status() == ReportStatus.PUBLISHED).isPresent();
        lead(
                lead(cycle, published),
                Dates.geneva(cycle.on(CycleDate.NATIONAL_REPORT_DUE), getLocale()),
                Dates.daysSince(cycle.on(CycleDate.NATIONAL_REPORT_DUE), clock.instant()));
        if (found.isEmpty()) {
            add(new EmptyState(none(cycle)));
            return;
        }
        var report = found.get();
        actions(download(cycle));
        add(chips(report, cycle));
        if (report.publishedAt() != null) {
            add(new Paragraph(getTranslation(
                    "report.publishedOn", Dates.day(report.publishedAt(), getLocale()), report.fingerprint())));
        }
        Runnable again = () -> show(cycle);
        var bodies = desk.bodies(cycle.id());
        if (report.draft() && !bodies.isEmpty()) {
            add(new LeadCard(desk, report, clock.instant(), again));
        }
        var may = report.open(clock.instant()) && comments.mayComment(cycle.id());
        cards.of(report, bodies, comments.of(cycle.id()), may, again).forEach(this::add);
    }

    /** What was due is told as past, with how late it is while it can still come. */
    private String lead(CycleSummary cycle, boolean published) {
        if (!cycle.past(CycleDate.NATIONAL_REPORT_DUE, clock.instant())) {
            return "report.lead";
        }
        return published ? "report.lead.published" : cycle.closed() ? "report.lead.over" : "cycle.wasDue";
    }

    private String none(CycleSummary cycle) {
        if (reports.neverBegun(cycle.id())) {
            return "report.none.never";
        }
        return cycle.closed()
                ? "report.none.unpublished"
                : cycle.past(CycleDate.NATIONAL_REPORT_DUE, clock.instant()) ? "report.none.late" : "report.none";
    }

    private Anchor download(CycleSummary cycle) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = reports.document(cycle.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "national-report.docx", WORD, bytes.length);
                }),
                getTranslation("report.download"));
    }

    private Div chips(ReportSummary report, CycleSummary cycle) {
        var fits = report.words() <= report.limit();
        var published = report.status() == ReportStatus.PUBLISHED;
        var unfinished = cycle.closed() && !published;
        var chips = new Div(
                new StatusChip(
                        getTranslation(unfinished ? "report.status.unfinished" : "report.status." + report.status()),
                        published ? StatusChip.Tone.GOOD : unfinished ? StatusChip.Tone.BAD : StatusChip.Tone.INFO),
                new StatusChip(
                        getTranslation("report.words", report.words(), report.limit()),
                        fits ? StatusChip.Tone.GOOD : StatusChip.Tone.BAD));
        if (!published && !unfinished && cycle.past(CycleDate.NATIONAL_REPORT_DUE, clock.instant())) {
            chips.add(new StatusChip(
                    getTranslation(
                            "cycle.daysLate",
                            Dates.daysSince(cycle.on(CycleDate.NATIONAL_REPORT_DUE), clock.instant())),
                    StatusChip.Tone.BAD));
        }
        if (report.consultedUntil() != null && report.status() != ReportStatus.PUBLISHED) {
            chips.add(new StatusChip(
                    getTranslation("report.consultedUntil", Dates.geneva(report.consultedUntil(), getLocale())),
                    StatusChip.Tone.INFO));
        }
        chips.addClassName("upr-buttons");
        return chips;
    }
}
