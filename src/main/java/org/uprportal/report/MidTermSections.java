package org.uprportal.report;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.MidTermParts;
import org.uprportal.platform.PortalClock;

/** What the bodies of the State have written for a mid-term report, for the report to be put together. */
@Component
@Transactional(readOnly = true)
class MidTermSections implements MidTermParts {

    private final ReportRepository reports;
    private final SectionRepository sections;
    private final CommentRepository comments;
    private final PortalClock clock;

    MidTermSections(
            ReportRepository reports, SectionRepository sections, CommentRepository comments, PortalClock clock) {
        this.reports = reports;
        this.sections = sections;
        this.comments = comments;
        this.clock = clock;
    }

    @Override
    public List<Part> of(CycleId cycle) {
        return sections.findByReportIdOrderByPlace(NationalReport.midTermOf(cycle)).stream()
                .filter(one -> !one.text().isBlank())
                .map(one -> new Part(one.title(), one.text()))
                .toList();
    }

    @Override
    public void beReady(CycleId cycle) {
        var id = NationalReport.midTermOf(cycle);
        reports.findById(id)
                .ifPresent(report -> report.beReady(
                        comments.countBySectionIdInAndConsultedTrueAndAnswerIsNull(
                                sections.findByReportIdOrderByPlace(id).stream()
                                        .map(section -> section.id().value())
                                        .toList()),
                        clock.instant()));
    }
}
