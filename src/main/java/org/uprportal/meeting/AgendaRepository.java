package org.uprportal.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgendaRepository extends JpaRepository<AgendaRow, UUID> {

    List<AgendaRow> findByMeetingIdOrderByPlace(UUID meeting);
}
