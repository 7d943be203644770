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

interface ClusterRepository extends JpaRepository<Cluster, UUID> {

    /** With their recommendations, in one go. */
    @EntityGraph(attributePaths = "recommendations")
    List<Cluster> findByCycleIdAndOpenTrueOrderByTitle(UUID cycle);

    /** Whoever changes it, or what is counted in it, waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Cluster one where one.id = :id")
    Optional<Cluster> lock(UUID id);

    @EntityGraph(attributePaths = "recommendations")
    List<Cluster> findByOpenTrue();

    @EntityGraph(attributePaths = "recommendations")
    List<Cluster> findByCycleIdInAndOpenTrueOrderByTitle(Collection<UUID> cycles);

    @Query("select distinct one.cycleId from Cluster one where one.open = true")
    List<UUID> cycles();

    boolean existsByCycleId(UUID cycle);
}
