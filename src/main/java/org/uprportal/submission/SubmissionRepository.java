package org.uprportal.submission;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SubmissionRepository extends JpaRepository<Submission, UUID> {

    List<Submission> findByPartyId(UUID party);

    List<Submission> findByStatus(SubmissionStatus status);

    List<Submission> findByCycleIdAndPartyId(UUID cycle, UUID party);

    List<Submission> findByCycleId(UUID cycle);
}
