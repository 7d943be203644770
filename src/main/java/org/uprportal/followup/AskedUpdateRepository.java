package org.uprportal.followup;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AskedUpdateRepository extends JpaRepository<AskedUpdate, UUID> {

    List<AskedUpdate> findByRecommendationIdInOrderByAskedAtDescIdAsc(Collection<UUID> recommendations);

    List<AskedUpdate> findByRecommendationIdInAndAnsweredAtIsNull(Collection<UUID> recommendations);

    /** On which recommendation it is, and when it was asked, of each that waits; the longest first. */
    @Query("select one.recommendationId, one.askedAt from AskedUpdate one where one.answeredAt is null"
            + " order by one.askedAt, one.id")
    List<Object[]> waiting();

    Optional<AskedUpdate> findByRecommendationIdAndPartyIdAndWaitingTrue(UUID recommendation, UUID party);

    /** Whoever answers it waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from AskedUpdate one where one.id = :id")
    Optional<AskedUpdate> lock(UUID id);
}
