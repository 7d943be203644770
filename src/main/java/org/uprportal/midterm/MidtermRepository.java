package org.uprportal.midterm;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MidtermRepository extends JpaRepository<Midterm, UUID> {

    /** Whoever does something with it waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Midterm one where one.id = :id")
    Optional<Midterm> lock(UUID id);

    List<Midterm> findByCycleIdAndPartyIdOrderByNumberDesc(UUID cycle, UUID party);

    List<Midterm> findByCycleIdAndPartyIdInOrderByNumberDesc(UUID cycle, Collection<UUID> parties);

    Page<Midterm> findByCycleIdAndStatusOrderByPublishedAtDescIdAsc(UUID cycle, MidtermStatus status, Pageable part);

    List<Midterm> findByCycleIdAndStatusIn(UUID cycle, Collection<MidtermStatus> statuses);

    List<Midterm> findByStatusIn(Collection<MidtermStatus> statuses);
}
