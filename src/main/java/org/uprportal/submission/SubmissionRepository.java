package org.uprportal.submission;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SubmissionRepository extends JpaRepository<Submission, UUID> {

    /** Held until the transaction ends, by those whose acts must not meet. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Submission> findLockedById(UUID id);

    /** Id and status of each that is not finished. */
    @Query("""
            select one.id, one.status from Submission one
            where one.status in (org.uprportal.submission.SubmissionStatus.DRAFT,
                org.uprportal.submission.SubmissionStatus.IN_APPROVAL)
            """)
    List<Object[]> underway();

    @Query("select one.id from Submission one where one.cycleId = :cycle and one.status in :at")
    List<UUID> idsOfCycle(UUID cycle, Collection<SubmissionStatus> at);

    @Query("select one.id from Submission one where one.partyId = :author and one.status in :at")
    List<UUID> idsOfAuthor(UUID author, Collection<SubmissionStatus> at);

    List<Submission> findByPartyId(UUID party);

    List<Submission> findByStatus(SubmissionStatus status);

    List<Submission> findByCycleIdAndPartyId(UUID cycle, UUID party);

    List<Submission> findByCycleId(UUID cycle);

    List<Submission> findByCycleIdAndStatusAndPostingPublishedAtIsNullAndPostingTakenDownByIsNull(
            UUID cycle, SubmissionStatus status);

    int countByCycleIdAndStatusAndPostingPublishedAtIsNullAndPostingTakenDownByIsNull(
            UUID cycle, SubmissionStatus status);

    List<Submission> findByCycleIdAndPostingPublishedAtIsNotNullOrderByManuscriptTitleAscIdAsc(
            UUID cycle, Pageable part);

    int countByCycleIdAndPostingPublishedAtIsNotNull(UUID cycle);

    /** By cycle how many are published. */
    @Query("select one.cycleId, count(one) from Submission one"
            + " where one.cycleId in :cycles and one.posting.publishedAt is not null group by one.cycleId")
    List<Object[]> countPublished(Collection<UUID> cycles);

    /** By cycle how many are in this status. */
    @Query("select one.cycleId, count(one) from Submission one"
            + " where one.cycleId in :cycles and one.status = :status group by one.cycleId")
    List<Object[]> countIn(Collection<UUID> cycles, SubmissionStatus status);

    /** On what the published submissions of a cycle propose recommendations, in their authors' words. */
    @Query("select distinct proposal.theme from Submission one join one.manuscript.proposals proposal"
            + " where one.cycleId = :cycle and one.posting.publishedAt is not null")
    List<String> themes(UUID cycle);
}
