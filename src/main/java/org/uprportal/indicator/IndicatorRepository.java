package org.uprportal.indicator;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IndicatorRepository extends JpaRepository<Indicator, UUID> {

    /** With all their values, in one go. */
    @EntityGraph(attributePaths = {"recommendations", "values"})
    List<Indicator> findByCycleIdOrderByNameAscIdAsc(UUID cycle);

    @EntityGraph(attributePaths = {"recommendations", "values"})
    @Query("select one from Indicator one where one.id in"
            + " (select other.id from Indicator other join other.recommendations served where served = :recommendation)"
            + " order by one.name, one.id")
    List<Indicator> of(UUID recommendation);

    /** With all their values, in one go. */
    @EntityGraph(attributePaths = {"recommendations", "values"})
    List<Indicator> findByPlaceIdInOrderByNameAscIdAsc(Collection<UUID> places);

    List<Indicator> findByOpenTrue();

    /** Whoever changes it waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Indicator one where one.id = :id")
    Optional<Indicator> lock(UUID id);

    /** Those that are kept. */
    @Query("select one.id from Indicator one where one.open = true")
    List<UUID> open();
}
