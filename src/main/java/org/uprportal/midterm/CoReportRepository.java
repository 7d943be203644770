package org.uprportal.midterm;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.uprportal.submission.CoSubmissionStatus;

interface CoReportRepository extends JpaRepository<CoReport, UUID> {

    List<CoReport> findByReportIdOrderByNameAscIdAsc(UUID report);

    List<CoReport> findByReportIdInAndStatusOrderByNameAscIdAsc(Collection<UUID> reports, CoSubmissionStatus status);

    List<CoReport> findByPartyIdAndStatusIn(UUID party, Collection<CoSubmissionStatus> statuses);

    Optional<CoReport> findByReportIdAndPartyId(UUID report, UUID party);

    List<CoReport> findByStatusAndReportIdIn(CoSubmissionStatus status, Collection<UUID> reports);

    int countByReportId(UUID report);
}
