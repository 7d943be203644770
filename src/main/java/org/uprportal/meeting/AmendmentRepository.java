package org.uprportal.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AmendmentRepository extends JpaRepository<Amendment, UUID> {

    List<Amendment> findByMinutesIdOrderByProposedAt(UUID minutes);

    boolean existsByMinutesIdAndStatus(UUID minutes, AmendmentStatus status);
}
