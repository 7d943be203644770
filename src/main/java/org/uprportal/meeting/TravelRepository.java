package org.uprportal.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TravelRepository extends JpaRepository<Travel, UUID> {

    Optional<Travel> findBySeatId(UUID seat);

    List<Travel> findByMeetingIdOrderByAskedAtAscIdAsc(UUID meeting);

    /** Read before the lock, so nothing of the request itself is read that could be old. */
    @Query("select t.seatId from Travel t where t.id = :id")
    Optional<UUID> seatOf(UUID id);
}
