package org.uprportal.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InvitationRepository extends JpaRepository<Invitation, UUID> {

    Optional<Invitation> findByConsultationIdAndPartyId(UUID consultation, UUID party);

    List<Invitation> findByConsultationIdOrderById(UUID consultation);

    List<Invitation> findByPartyId(UUID party);

    /** Those that wait while their consultation is open. */
    @Query("select i.id from Invitation i where i.status = org.uprportal.consultation.InvitationStatus.WAITING"
            + " and exists (select 1 from Consultation c where c.id = i.consultationId"
            + " and c.status = org.uprportal.consultation.ConsultationStatus.OPEN)")
    List<UUID> waiting();
}
