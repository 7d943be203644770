package org.uprportal.followup;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ActionRepository extends JpaRepository<Action, UUID> {

    /** With their moved dates, in one go. */
    @EntityGraph(attributePaths = "moves")
    List<Action> findByRecommendationIdInOrderByDueAscIdAsc(Collection<UUID> recommendations);

    boolean existsByRecommendationIdIn(Collection<UUID> recommendations);

    /** Whoever changes it waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Action one where one.id = :id")
    Optional<Action> lock(UUID id);
}
