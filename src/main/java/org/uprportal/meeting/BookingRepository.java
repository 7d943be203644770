package org.uprportal.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BookingRepository extends JpaRepository<Booking, UUID> {

    boolean existsByHeldSlot(UUID slot);

    List<Booking> findByMeetingIdAndStatus(UUID meeting, BookingStatus status);

    boolean existsByMeetingIdAndPartyIdAndStatus(UUID meeting, UUID party, BookingStatus status);

    List<Booking> findByPartyIdAndStatus(UUID party, BookingStatus status);

    /** Read before the lock. */
    @Query("select b.meetingId from Booking b where b.id = :id")
    Optional<UUID> meetingOf(UUID id);
}
