package org.uprportal.consultation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ConsultationRepository extends JpaRepository<Consultation, UUID> {

    /** Id, cycle and status of each that is not concluded. */
    @Query("""
            select one.id, one.cycleId, one.status from Consultation one
            where one.status <> org.uprportal.consultation.ConsultationStatus.CONCLUDED
            """)
    List<Object[]> underway();

    Optional<Consultation> findByCycleId(UUID cycle);

    /**
     * Those the reader may see: drafts only of one State. Those open first, of them those that end soonest; then the newest.
     *
     * @param drafting the State whose drafts the reader sees
     */
    @Query("""
            select one from Consultation one
            where (:state is null or one.stateCode = :state) and (:status is null or one.status = :status)
              and (one.status <> org.uprportal.consultation.ConsultationStatus.DRAFT or one.stateCode = :drafting)
            order by case when one.status = org.uprportal.consultation.ConsultationStatus.OPEN then 0 else 1 end,
              case when one.status = org.uprportal.consultation.ConsultationStatus.OPEN then one.closesAt else null end,
              case when one.closesAt is null then 0 else 1 end, one.closesAt desc, one.id
            """)
    Page<Consultation> list(
            @Nullable String state, @Nullable ConsultationStatus status, @Nullable String drafting, Pageable part);

    @Query("""
            select distinct one.stateCode from Consultation one
            where one.status <> org.uprportal.consultation.ConsultationStatus.DRAFT or one.stateCode = :drafting
            """)
    Set<String> states(@Nullable String drafting);

    /** Whoever changes it, or what is counted in it, waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Consultation one where one.id = :id")
    Optional<Consultation> lock(UUID id);

    /** {@link #lock} by its cycle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Consultation one where one.cycleId = :cycle")
    Optional<Consultation> lockOfCycle(UUID cycle);

    Optional<Consultation> findFirstByStateCodeAndStatusOrderByCycleNumberDesc(String state, ConsultationStatus status);

    Optional<Consultation> findFirstByStateCodeAndCycleNumberLessThanOrderByCycleNumberDesc(String state, int number);
}
