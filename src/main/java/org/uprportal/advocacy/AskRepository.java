package org.uprportal.advocacy;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AskRepository extends JpaRepository<Ask, UUID> {

    List<Ask> findByAuthorIdInOrderBySentAtDesc(Collection<UUID> authors);

    List<Ask> findByMissionIdOrderBySentAtDesc(UUID mission);

    List<Ask> findByCycleIdAndStatusIn(UUID cycle, Collection<AskStatus> statuses);

    List<Ask> findBySubmissionIdAndStatusIn(UUID submission, Collection<AskStatus> statuses);

    /** For appending: the second waits for the first, so that both find their place. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Ask a where a.id = :id")
    Optional<Ask> toAppend(UUID id);

    boolean existsByProposalIdAndMissionIdAndStatusNot(UUID proposal, UUID mission, AskStatus status);
}
