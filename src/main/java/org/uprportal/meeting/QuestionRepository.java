package org.uprportal.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface QuestionRepository extends JpaRepository<QuestionRow, UUID> {

    List<QuestionRow> findByMeetingIdOrderByPlace(UUID meeting);
}
