package org.uprportal.report;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SectionRepository extends JpaRepository<Section, UUID> {

    List<Section> findByCycleIdOrderByPlace(UUID cycle);

    /** Whoever changes it waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Section one where one.id = :id")
    Optional<Section> lock(UUID id);
}
