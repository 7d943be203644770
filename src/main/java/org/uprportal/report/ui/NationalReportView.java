package org.uprportal.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ui.Card;
import org.uprportal.platform.ui.Dates;
import org.uprportal.platform.ui.EmptyState;
import org.uprportal.platform.ui.PageOf;
import org.uprportal.platform.ui.StatusChip;
import org.uprportal.report.CommentSummary;
import org.uprportal.report.NationalReports;
import org.uprportal.report.ReportComments;
import org.uprportal.report.ReportDesk;
import org.uprportal.report.ReportStatus;
import org.uprportal.report.ReportSummary;
import org.uprportal.report.SectionSummary;
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
    private final transient People people;
    private final transient KeptTexts texts;
    private final transient PortalClock clock;

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
        this.people = people;
        this.texts = texts;
        this.clock = clock;
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
        var all = comments.of(cycle.id());
        var may = report.open(clock.instant()) && comments.mayComment(cycle.id());
        report.sections().forEach(section -> {
            add(report.draft() ? row(report, section, bodies, again) : text(section));
            var of = all.stream()
                    .filter(one -> one.section().equals(section.id()) && one.consulted())
                    .toList();
            if (!of.isEmpty() || may) {
                add(comments(section, of, may, report, again));
            }
        });
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

    /** For everybody: what was put to consultation, or published. */
    private Card text(SectionSummary section) {
        var card = new Card("report.section", section.title());
        section.text().lines().filter(line -> !line.isBlank()).forEach(line -> {
            var paragraph = new Paragraph(line.startsWith("# ") ? line.substring(2) : line);
            paragraph.getElement().setAttribute("dir", "auto");
            card.add(paragraph);
        });
        return card;
    }

    /** For the State's bodies: whose it is, until when, how long. */
    private Card row(ReportSummary report, SectionSummary section, List<Party> bodies, Runnable again) {
        var card = new Card("report.section", section.title());
        var write = new Anchor(ReportNavigation.section(section.id()), getTranslation("report.section.open"));
        write.setRouterIgnore(false);
        card.with(write);
        card.add(new SectionChips(section, cycles.get(section.cycle()), clock.instant(), this));
        if (section.owner() != null && section.due() != null) {
            card.add(new Span(getTranslation(
                    "report.section.owner", name(section.owner()), Dates.day(section.due(), getLocale()))));
        }
        var writing = report.status() == ReportStatus.WRITING || report.status() == ReportStatus.CONSULTED;
        if (!bodies.isEmpty() && writing) {
            card.add(new GiveForm(desk, section, bodies, clock.instant(), again));
        }
        return card;
    }

    private Card comments(
            SectionSummary section, List<CommentSummary> of, boolean may, ReportSummary report, Runnable again) {
        var card = new Card("report.comments", of.size());
        var list = new UnorderedList();
        of.forEach(one -> list.add(comment(section, one, again)));
        card.add(list);
        if (may) {
            card.add(new WordsForm(
                    "report.comment",
                    "report.comment:" + section.id().value(),
                    texts,
                    text -> comments.comment(section.id(), text),
                    again));
        }
        return card;
    }

    private ListItem comment(SectionSummary section, CommentSummary one, Runnable again) {
        var text = new Paragraph(one.text());
        text.getElement().setAttribute("dir", "auto");
        var item = new ListItem(new Span(name(one.by()) + ", " + Dates.day(one.at(), getLocale())), text);
        if (one.answer() != null) {
            var answer = new Paragraph(getTranslation("report.answer", one.answer()));
            answer.getElement().setAttribute("dir", "auto");
            item.add(answer);
        } else if (reports.mayWrite(section.id())) {
            item.add(new WordsForm(
                    "report.answer.give",
                    "report.answer:" + one.id().value(),
                    texts,
                    words -> comments.answer(one.id(), words),
                    again));
        } else {
            item.add(new StatusChip(getTranslation("report.answer.none"), StatusChip.Tone.NEUTRAL));
        }
        return item;
    }

    private String name(PartyId party) {
        return people.party(party).map(Party::name).orElse("");
    }
}
