package org.uprportal.report;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ReportRepository extends JpaRepository<NationalReport, UUID> {

    List<NationalReport> findByMidTermFalseAndStatusNot(ReportStatus status);

    /** Whoever changes it waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from NationalReport one where one.id = :id")
    Optional<NationalReport> lock(UUID id);
}
