package org.uprportal.report;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.Marks;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.submission.SubmissionPaper;

/**
 * National reports. What is written is the State's own until it is put to consultation; then everybody reads what was put, and
 * in the end what was published.
 */
@Service
@Transactional
public class NationalReports {

    private final ReportRepository reports;
    private final SectionRepository sections;
    private final ReportSight sight;
    private final ReportPaper paper;
    private final Cycles cycles;
    private final Sessions sessions;
    private final Marks marks;
    private final PortalClock clock;
    private final JdbcClient database;
    private final CurrentActor actor;
    private final Access access;

    NationalReports(
            ReportRepository reports,
            SectionRepository sections,
            ReportSight sight,
            ReportPaper paper,
            Cycles cycles,
            Sessions sessions,
            Marks marks,
            PortalClock clock,
            JdbcClient database,
            CurrentActor actor,
            Access access) {
        this.reports = reports;
        this.sections = sections;
        this.sight = sight;
        this.paper = paper;
        this.cycles = cycles;
        this.sessions = sessions;
        this.marks = marks;
        this.clock = clock;
        this.database = database;
        this.actor = actor;
        this.access = access;
    }

    /** The report of a cycle as the actor may see it; empty where there is none, or only a draft of another State's bodies. */
    public Optional<ReportSummary> find(CycleId cycle) {
        return reports.findById(cycle.value()).flatMap(report -> seen(report, sight.sectionsOf(cycle)));
    }

    /** The sections of the mid-term report of a cycle, as {@link #find} has those of a national one. */
    public Optional<ReportSummary> midTerm(CycleId cycle) {
        return reports.findById(NationalReport.midTermOf(cycle))
                .flatMap(report -> seen(report, sight.midTermOf(cycle)));
    }

    private Optional<ReportSummary> seen(NationalReport report, List<Section> sections) {
        var cycle = report.cycle();
        var published = report.status() == ReportStatus.PUBLISHED;
        var draft = !published && sight.readsDraft(cycle);
        if (!published && !draft && report.consultedUntil() == null) {
            return Optional.empty();
        }
        if (draft) {
            access.shown(ReportThing.REPORT_DRAFT, cycle.value(), sight.in(cycle));
        }
        var all = sections.stream()
                .map(Section::summary)
                .map(one -> published || draft ? one : asConsulted(one))
                .toList();
        var words = report.midTerm()
                ? all.stream().mapToInt(SectionSummary::words).sum()
                : paper.of(cycles.get(cycle), report.language(), all).words();
        return Optional.of(new ReportSummary(
                cycle,
                report.status(),
                report.language(),
                draft,
                all,
                words,
                report.midTerm() ? words : limit(cycle),
                report.consultedUntil(),
                report.publishedAt(),
                report.fingerprint(),
                report.status() == ReportStatus.APPROVAL && !report.midTerm() && mayApprove(report)));
    }

    /**
     * Whether no report of that cycle was begun, or ever will be: its date went by before the cycle was confirmed here. Open to
     * everybody: where it can still come, the timer has begun it.
     */
    @Transactional(readOnly = true)
    public boolean neverBegun(CycleId cycle) {
        return cycles.get(cycle).past(CycleDate.NATIONAL_REPORT_DUE, clock.instant())
                && !reports.existsById(cycle.value());
    }

    private boolean mayApprove(NationalReport report) {
        return access.may(Act.WRITE, ReportThing.REPORT_DRAFT, sight.in(report.cycle()))
                && actor.get().signedIn()
                && !report.askedBy(marks.mine(report.cycle().value()));
    }

    private static SectionSummary asConsulted(SectionSummary one) {
        var text = one.consulted() == null ? "" : one.consulted();
        return new SectionSummary(
                one.id(),
                one.cycle(),
                one.kind(),
                one.title(),
                text,
                text,
                org.uprportal.submission.WordCount.of(text),
                one.budget(),
                null,
                null,
                false);
    }

    /** One section, for whoever reads the draft; empty for all others. */
    public Optional<SectionSummary> section(SectionId id) {
        return sections.findById(id.value())
                .filter(one -> access.reads(ReportThing.REPORT_DRAFT, id.value(), sight.standing(one)))
                .map(Section::summary);
    }

    /** Whether the actor writes that section now: its body, and the focal point, until it is decided on or the cycle closed. */
    @Transactional(readOnly = true)
    public boolean mayWrite(SectionId id) {
        return sections.findById(id.value())
                .filter(one ->
                        actor.get().signedIn() && access.may(Act.WRITE, ReportThing.REPORT_DRAFT, sight.standing(one)))
                .filter(one -> !cycles.get(one.cycle()).closed())
                .flatMap(one -> reports.findById(one.report()))
                .filter(report -> report.status() == ReportStatus.WRITING || report.status() == ReportStatus.CONSULTED)
                .isPresent();
    }

    /** How many words the United Nations take: a setting of the session. */
    private int limit(CycleId cycle) {
        return sessions.find(cycles.get(cycle).session()).orElseThrow().nationalReportWords();
    }

    /** The report as it would be published, with its words and their limit. */
    record Preview(SubmissionPaper paper, int words, int limit) {}

    Preview preview(NationalReport report) {
        var all =
                sight.sectionsOf(report.cycle()).stream().map(Section::summary).toList();
        var made = paper.of(cycles.get(report.cycle()), report.language(), all);
        return new Preview(made, made.words(), limit(report.cycle()));
    }

    /** The report as a Word file: as it was frozen, or for whoever sees the draft as it stands. @throws NotAllowed for others */
    public byte[] document(CycleId cycle) {
        var seen = find(cycle).orElseThrow(NotAllowed::here);
        return frozen(cycle)
                .orElseGet(() -> paper.of(cycles.get(cycle), seen.language(), seen.sections())
                        .word());
    }

    private Optional<byte[]> frozen(CycleId cycle) {
        return database.sql("select document from report_copy where cycle_id = ?")
                .params(cycle.value().toString())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The sections of the last report of that State before this cycle, by kind; empty where none was published here. */
    List<SectionSummary> lastOf(CycleId cycle) {
        var present = cycles.get(cycle);
        return cycles.of(present.state()).stream()
                .filter(other -> other.number() < present.number())
                .max(java.util.Comparator.comparingInt(other -> other.number()))
                .filter(other -> reports.findById(other.id().value())
                        .filter(report -> report.status() == ReportStatus.PUBLISHED)
                        .isPresent())
                .map(other -> sight.sectionsOf(other.id()).stream()
                        .map(Section::summary)
                        .toList())
                .orElse(List.of());
    }
}
