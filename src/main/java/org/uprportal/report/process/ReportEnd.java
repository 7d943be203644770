package org.uprportal.report.process;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleEnd;
import org.uprportal.cycle.CycleId;
import org.uprportal.report.NationalReports;

/** What this module has at work in a cycle: the sections that bodies of the State write. */
@Component
class ReportEnd implements CycleEnd {

    private final NationalReports reports;

    ReportEnd(NationalReports reports) {
        this.reports = reports;
    }

    @Override
    public Collection<UUID> subjects(CycleId cycle) {
        return Stream.of(reports.find(cycle), reports.midTerm(cycle))
                .flatMap(Optional::stream)
                .flatMap(report -> report.sections().stream())
                .map(section -> section.id().value())
                .toList();
    }

    @Override
    public boolean named() {
        return true;
    }
}
