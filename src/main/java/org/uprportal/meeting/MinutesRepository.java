package org.uprportal.meeting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MinutesRepository extends JpaRepository<Minutes, UUID> {

    Optional<Minutes> findByMeetingId(UUID meeting);
}
