package org.uprportal.cycle;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CycleRepository extends JpaRepository<Cycle, UUID> {

    /** With their dates, in one statement however many there are. */
    @Override
    @EntityGraph(attributePaths = "dates")
    List<Cycle> findAll();

    boolean existsByStateCodeAndNumber(String state, int number);

    List<Cycle> findByStateCodeOrderByNumberDesc(String state);

    List<Cycle> findBySessionNumber(int session);

    /** Id and State of those that match, without what they hold. */
    @Query("""
            select new org.uprportal.cycle.Place(one.id, one.stateCode, one.number) from Cycle one
            where (:state is null or one.stateCode = :state) and (:status is null or one.status = :status)
            """)
    List<Place> places(@Nullable String state, @Nullable CycleStatus status);

    @Query("""
            select one.id from Cycle one
            where one.status <> org.uprportal.cycle.CycleStatus.CLOSED and (:state is null or one.stateCode = :state)
            order by one.number desc, one.openedAt, one.id
            """)
    List<UUID> underWay(@Nullable String state, Limit most);

    List<Cycle> findByIdIn(Collection<UUID> ids);
}
