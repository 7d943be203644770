package org.uprportal.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContributionRepository extends JpaRepository<Contribution, UUID> {

    Optional<Contribution> findByConsultationIdAndPartyId(UUID consultation, UUID party);

    List<Contribution> findByConsultationIdOrderById(UUID consultation);
}
