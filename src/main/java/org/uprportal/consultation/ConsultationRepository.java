package org.uprportal.consultation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsultationRepository extends JpaRepository<Consultation, UUID> {

    Optional<Consultation> findByCycleId(UUID cycle);

    Optional<Consultation> findFirstByStateCodeAndCycleNumberLessThanOrderByCycleNumberDesc(String state, int number);
}
