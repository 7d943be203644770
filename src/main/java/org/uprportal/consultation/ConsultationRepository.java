package org.uprportal.consultation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ConsultationRepository extends JpaRepository<Consultation, UUID> {

    Optional<Consultation> findByCycleId(UUID cycle);

    /** Whoever changes it, or what is counted in it, waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Consultation one where one.id = :id")
    Optional<Consultation> lock(UUID id);

    /** {@link #lock} by its cycle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Consultation one where one.cycleId = :cycle")
    Optional<Consultation> lockOfCycle(UUID cycle);

    Optional<Consultation> findFirstByStateCodeAndCycleNumberLessThanOrderByCycleNumberDesc(String state, int number);
}
