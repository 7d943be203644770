package org.uprportal.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AgendaRepository extends JpaRepository<AgendaRow, UUID> {

    List<AgendaRow> findByMeetingIdOrderByPlace(UUID meeting);

    /** The meetings that have been called and on whose agenda something stands, the latest first. */
    @Query("""
            select m from Meeting m where m.status <> org.uprportal.meeting.MeetingStatus.DRAFT
              and m.id in (select r.meetingId from AgendaRow r where r.aboutId = :id and r.aboutKind = :kind)
            order by m.begins desc, m.id
            """)
    Page<Meeting> meetingsOn(Matter.Kind kind, UUID id, Pageable part);
}
