package org.uprportal.report;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;

/** How whoever acts stands to a national report. */
@Component
class ReportSight {

    private final ReportRepository reports;
    private final SectionRepository sections;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final Access access;

    ReportSight(
            ReportRepository reports, SectionRepository sections, Cycles cycles, CurrentActor actor, Access access) {
        this.reports = reports;
        this.sections = sections;
        this.cycles = cycles;
        this.actor = actor;
        this.access = access;
    }

    Relation in(CycleId cycle) {
        return access.in(cycles.get(cycle).state());
    }

    /** @throws ReportRefused once the cycle is closed: nothing of its reports is written any more */
    void running(CycleId cycle) {
        if (cycles.get(cycle).closed()) {
            throw ReportRefused.cycleClosed();
        }
    }

    /** The report, for its focal point; whoever comes next waits until we have done. */
    NationalReport governed(CycleId cycle) {
        access.require(Act.WRITE, ReportThing.REPORT_DRAFT, in(cycle));
        running(cycle);
        return reports.lock(cycle.value()).orElseThrow(NotAllowed::here);
    }

    /** The sections of a mid-term report, for its focal point; whoever comes next waits until we have done. */
    NationalReport governedMidTerm(CycleId cycle) {
        access.require(Act.WRITE, ReportThing.REPORT_DRAFT, in(cycle));
        running(cycle);
        return reports.lock(NationalReport.midTermOf(cycle)).orElseThrow(NotAllowed::here);
    }

    /** The report of which that is a section, for its focal point. */
    NationalReport governed(Section section) {
        access.require(Act.WRITE, ReportThing.REPORT_DRAFT, in(section.cycle()));
        running(section.cycle());
        return reports.lock(section.report()).orElseThrow(NotAllowed::here);
    }

    /** The section, for the body that writes it and the focal point, while the report is written. */
    Section written(SectionId id) {
        var section = sections.lock(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, ReportThing.REPORT_DRAFT, standing(section));
        running(section.cycle());
        reports.findById(section.report()).orElseThrow(NotAllowed::here).beWritten();
        return section;
    }

    Relation[] standing(Section section) {
        var owner = section.owner();
        return owner == null
                ? new Relation[] {in(section.cycle())}
                : new Relation[] {access.namedAs(owner), in(section.cycle())};
    }

    /** Whether the actor reads the draft: the bodies of that State, and the portal. */
    boolean readsDraft(CycleId cycle) {
        return actor.get().portal() || access.may(Act.READ, ReportThing.REPORT_DRAFT, in(cycle));
    }

    List<Section> sectionsOf(CycleId cycle) {
        return sections.findByReportIdOrderByPlace(cycle.value());
    }

    List<Section> midTermOf(CycleId cycle) {
        return sections.findByReportIdOrderByPlace(NationalReport.midTermOf(cycle));
    }
}
