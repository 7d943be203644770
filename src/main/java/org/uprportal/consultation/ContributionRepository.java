package org.uprportal.consultation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ContributionRepository extends JpaRepository<Contribution, UUID> {

    String SENT = "c.consultationId = :consultation and c.status = org.uprportal.consultation.ContributionStatus.SENT";

    /** Those a reader sees: the unnamed ones only where they may be seen yet. */
    String SEEN = SENT + " and (:unnamed = true or c.unnamed = false)";

    /** @param parties the author's id and what may stand for it on this consultation */
    Optional<Contribution> findByConsultationIdAndPartyIdIn(UUID consultation, Collection<UUID> parties);

    /** Whoever writes it waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contribution c where c.consultationId = :consultation and c.partyId in :parties")
    Optional<Contribution> lock(UUID consultation, Collection<UUID> parties);

    /** On which consultations something was written without a name. */
    @Query("select distinct c.consultationId from Contribution c where c.unnamed = true")
    List<UUID> withoutName();

    @Query("select c.consultationId from Contribution c where c.id = :id")
    Optional<UUID> consultationOf(UUID id);

    List<Contribution> findByConsultationIdOrderById(UUID consultation);

    @Query("select c from Contribution c where " + SEEN + " order by c.id")
    List<Contribution> seen(UUID consultation, boolean unnamed, Pageable page);

    @Query("select c from Contribution c where " + SEEN + " and c.answers is empty order by c.id")
    List<Contribution> seenUnanswered(UUID consultation, boolean unnamed, Pageable page);

    @Query("select count(c) from Contribution c where " + SEEN)
    int countSeen(UUID consultation, boolean unnamed);

    @Query("select count(c) from Contribution c where " + SEEN + " and c.answers is not empty")
    int countAnswered(UUID consultation, boolean unnamed);

    @Query("select count(c) from Contribution c where " + SENT + " and c.answers is empty")
    int countUnanswered(UUID consultation);

    @Query("select c.partyId from Contribution c where " + SENT + " and c.unnamed = false")
    Set<UUID> named(UUID consultation);

    /** Who has begun or sent, as far as they let it be known. */
    @Query("select c.partyId from Contribution c where c.consultationId = :consultation and c.unnamed = false"
            + " and (:sent = false or c.status = org.uprportal.consultation.ContributionStatus.SENT)")
    Set<UUID> writers(UUID consultation, boolean sent);

    /** Who has begun and not sent, as far as they let it be known. */
    @Query("select c.partyId from Contribution c where c.consultationId = :consultation and c.unnamed = false"
            + " and c.status <> org.uprportal.consultation.ContributionStatus.SENT")
    Set<UUID> writing(UUID consultation);
}
