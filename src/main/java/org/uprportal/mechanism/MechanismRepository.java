package org.uprportal.mechanism;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MechanismRepository extends JpaRepository<Mechanism, UUID> {

    Optional<Mechanism> findByStateCode(String state);

    boolean existsByStateCode(String state);

    /** Whoever changes it waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Mechanism one where one.id = :id")
    Optional<Mechanism> lock(UUID id);
}
