package org.uprportal.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MinutesRepository extends JpaRepository<Minutes, UUID> {

    Optional<Minutes> findByMeetingId(UUID meeting);

    /** Those that a host still works on, with their meetings. */
    @Query("""
            select n, m from Minutes n, Meeting m where n.meetingId = m.id
              and n.status in (org.uprportal.meeting.MinutesStatus.DRAFT, org.uprportal.meeting.MinutesStatus.AMENDING)
              and (m.hostId = :host or m.id in :together) order by m.begins, m.id
            """)
    List<Object[]> ofHost(UUID host, Collection<UUID> together);

    /** The meetings whose minutes can be amended by whoever was there under one of these names. */
    @Query("""
            select m from Minutes n, Meeting m where n.meetingId = m.id
              and n.status = org.uprportal.meeting.MinutesStatus.AMENDING and n.amendUntil > :now
              and m.id in (select s.meetingId from Seat s where s.partyId in :names
                and s.status = org.uprportal.meeting.SeatStatus.PLACE
                and (s.attendance is null or s.attendance not in (org.uprportal.meeting.Attendance.ABSENT,
                  org.uprportal.meeting.Attendance.EXCUSED)))
            order by m.begins, m.id
            """)
    List<Meeting> openTo(Collection<UUID> names, Instant now);
}
