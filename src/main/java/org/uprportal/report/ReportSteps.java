package org.uprportal.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;

/** What only the processes of the national report do and read; no page sees it. */
@Service
@Transactional
public class ReportSteps {

    private final ReportRepository reports;
    private final SectionRepository sections;
    private final ReportDrafts drafts;
    private final NationalReports all;
    private final Cycles cycles;
    private final Sessions sessions;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    ReportSteps(
            ReportRepository reports,
            SectionRepository sections,
            ReportDrafts drafts,
            NationalReports all,
            Cycles cycles,
            Sessions sessions,
            CurrentActor actor,
            PortalClock clock,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.reports = reports;
        this.sections = sections;
        this.drafts = drafts;
        this.all = all;
        this.cycles = cycles;
        this.sessions = sessions;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    /** Begins the report: sections with their share of the words, drafted from the data and from the last report. */
    public void draft(CycleId id) {
        NotAllowed.unless(actor.get().portal());
        if (reports.existsById(id.value())) {
            return;
        }
        var cycle = cycles.get(id);
        var limit = sessions.find(cycle.session()).orElseThrow().nationalReportWords();
        var last = all.lastOf(id);
        reports.save(new NationalReport(id));
        for (var kind : SectionKind.national()) {
            var before = last.stream().filter(one -> one.kind() == kind).findFirst();
            var text = kind.fromData()
                    ? drafts.of(kind, cycle)
                    : before.map(SectionSummary::text).orElse("");
            sections.save(new Section(
                    id,
                    kind,
                    before.map(SectionSummary::title).orElseGet(() -> drafts.title(kind)),
                    text,
                    kind.of(limit)));
        }
        audit.record("report.drafted", id.value());
    }

    /** The reports that are not published yet, with where they stand. */
    @Transactional(readOnly = true)
    public Map<CycleId, ReportStatus> unpublished() {
        NotAllowed.unless(actor.get().portal());
        return reports.findByMidTermFalseAndStatusNot(ReportStatus.PUBLISHED).stream()
                .collect(Collectors.toMap(NationalReport::cycle, NationalReport::status));
    }

    /** The sections that bodies of the State are still to hand in. */
    @Transactional(readOnly = true)
    public List<SectionId> owed() {
        NotAllowed.unless(actor.get().portal());
        return sections.owed(ReportStatus.PUBLISHED).stream()
                .map(SectionId::new)
                .toList();
    }

    /** A section, whoever may see it. */
    @Transactional(readOnly = true)
    public Optional<SectionSummary> section(SectionId id) {
        NotAllowed.unless(actor.get().portal());
        return sections.findById(id.value()).map(Section::summary);
    }

    /** Approval of a mid-term report is asked for, or asked back; nobody writes its sections meanwhile. */
    public void midTermDecidedOn(CycleId cycle, boolean asked) {
        NotAllowed.unless(actor.get().portal());
        reports.lock(NationalReport.midTermOf(cycle)).ifPresent(report -> {
            report.decidedOn(asked);
            reports.save(report);
        });
    }

    /** A mid-term report is published, or its time is over: its sections are not written any more. */
    public void midTermOver(CycleId cycle) {
        NotAllowed.unless(actor.get().portal());
        reports.lock(NationalReport.midTermOf(cycle)).ifPresent(report -> {
            report.over(clock.instant());
            reports.save(report);
            events.publishEvent(new ReportEvent.SectionsOver(
                    cycle,
                    sections.findByReportIdOrderByPlace(report.id()).stream()
                            .map(Section::id)
                            .toList()));
        });
    }

    /** The owner of a section was told that it is late, and nothing came. */
    public void standAbove(SectionId id) {
        NotAllowed.unless(actor.get().portal());
        var section = sections.lock(id.value()).orElseThrow(NotAllowed::here);
        section.silent();
        sections.save(section);
        audit.record("report.sectionSilent", id.value());
    }

    /** The report's time is over and none came. */
    public void missed(CycleId cycle) {
        NotAllowed.unless(actor.get().portal());
        var report = reports.lock(cycle.value()).orElseThrow(NotAllowed::here);
        report.missed();
        reports.save(report);
        audit.record("report.missed", cycle.value());
    }
}
