package org.uprportal.report;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SectionRepository extends JpaRepository<Section, UUID> {

    List<Section> findByReportIdOrderByPlace(UUID report);

    /** The sections that bodies of the State are still to hand in, of reports that are not published. */
    @Query("select one.id from Section one where one.partyId is not null and one.handedIn = false and one.reportId in"
            + " (select report.id from NationalReport report where report.status <> :published)")
    List<UUID> owed(ReportStatus published);

    /** Whoever changes it waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Section one where one.id = :id")
    Optional<Section> lock(UUID id);
}
