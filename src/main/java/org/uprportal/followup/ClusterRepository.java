package org.uprportal.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClusterRepository extends JpaRepository<Cluster, UUID> {

    /** With their recommendations, in one go. */
    @EntityGraph(attributePaths = "recommendations")
    List<Cluster> findByCycleIdOrderByTitle(UUID cycle);

    boolean existsByCycleId(UUID cycle);
}
