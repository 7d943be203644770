package org.uprportal.advocacy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AskRepository extends JpaRepository<Ask, UUID> {

    List<Ask> findByAuthorIdInOrderBySentAtDesc(Collection<UUID> authors);

    List<Ask> findByMissionIdOrderBySentAtDesc(UUID mission);

    List<Ask> findByCycleIdAndStatus(UUID cycle, AskStatus status);

    boolean existsByProposalIdAndMissionIdAndStatusNot(UUID proposal, UUID mission, AskStatus status);
}
