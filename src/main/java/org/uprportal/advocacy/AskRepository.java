package org.uprportal.advocacy;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AskRepository extends JpaRepository<Ask, UUID> {

    List<Ask> findByAuthorIdInOrderBySentAtDesc(Collection<UUID> authors);

    List<Ask> findByMissionIdOrderBySentAtDesc(UUID mission);

    Page<Ask> findByAuthorIdInAndStatusInOrderBySentAtDescIdDesc(
            Collection<UUID> authors, Collection<AskStatus> statuses, Pageable part);

    Page<Ask> findByMissionIdAndStatusInOrderBySentAtDescIdDesc(
            UUID mission, Collection<AskStatus> statuses, Pageable part);

    @Query("""
            select one.status, count(one) from Ask one
            where one.missionId = :mission or one.authorId in :authors group by one.status
            """)
    List<Object[]> countByStatus(@Nullable UUID mission, Collection<UUID> authors);

    List<Ask> findByCycleIdAndStatusIn(UUID cycle, Collection<AskStatus> statuses);

    List<Ask> findBySubmissionIdAndStatusIn(UUID submission, Collection<AskStatus> statuses);

    /** For appending: the second waits for the first, so that both find their place. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Ask a where a.id = :id")
    Optional<Ask> toAppend(UUID id);

    boolean existsByProposalIdAndMissionIdAndStatusNot(UUID proposal, UUID mission, AskStatus status);

    List<Ask> findByStatusIn(Collection<AskStatus> statuses);

    /** From which submissions something was asked. */
    @Query("select distinct a.submissionId from Ask a")
    List<UUID> submissions();
}
