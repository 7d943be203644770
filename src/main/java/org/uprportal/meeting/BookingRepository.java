package org.uprportal.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BookingRepository extends JpaRepository<Booking, UUID> {

    boolean existsByHeldSlot(UUID slot);

    List<Booking> findByMeetingIdAndStatus(UUID meeting, BookingStatus status);

    boolean existsByMeetingIdAndPartyIdAndStatus(UUID meeting, UUID party, BookingStatus status);

    List<Booking> findByPartyIdAndStatus(UUID party, BookingStatus status);

    /** What a party has booked, and what is booked with it where it hosts; with the slot and the meeting, the latest first. */
    @Query("""
            select b, s, m from Booking b, Slot s, Meeting m
            where s.id = b.slotId and m.id = b.meetingId and b.status = org.uprportal.meeting.BookingStatus.BOOKED
              and m.status <> org.uprportal.meeting.MeetingStatus.CANCELLED
              and (b.partyId = :party or m.hostId = :party or m.id in (select c.meetingId from Cohost c
                where c.partyId = :party and c.status = org.uprportal.meeting.CohostStatus.AGREED))
            order by s.starts desc, b.id
            """)
    List<Object[]> visits(UUID party, Limit limit);

    /** Read before the lock. */
    @Query("select b.meetingId from Booking b where b.id = :id")
    Optional<UUID> meetingOf(UUID id);
}
