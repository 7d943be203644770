package org.uprportal.submission;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SubmissionRepository extends JpaRepository<Submission, UUID> {

    /** Id and status of each that is not finished. */
    @Query("""
            select one.id, one.status from Submission one
            where one.status in (org.uprportal.submission.SubmissionStatus.DRAFT,
                org.uprportal.submission.SubmissionStatus.IN_APPROVAL)
            """)
    List<Object[]> underway();

    List<Submission> findByPartyId(UUID party);

    List<Submission> findByStatus(SubmissionStatus status);

    List<Submission> findByCycleIdAndPartyId(UUID cycle, UUID party);

    List<Submission> findByCycleId(UUID cycle);
}
