package org.uprportal.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InvitationRepository extends JpaRepository<Invitation, UUID> {

    Optional<Invitation> findByConsultationIdAndPartyId(UUID consultation, UUID party);

    List<Invitation> findByConsultationIdOrderById(UUID consultation);

    List<Invitation> findByPartyId(UUID party);
}
