package org.uprportal.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SlotRepository extends JpaRepository<Slot, UUID> {

    List<Slot> findByMeetingIdOrderByStartsAscIdAsc(UUID meeting);

    /** Read before the lock. */
    @Query("select s.meetingId from Slot s where s.id = :id")
    Optional<UUID> meetingOf(UUID id);
}
