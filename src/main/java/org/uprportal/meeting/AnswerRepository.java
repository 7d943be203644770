package org.uprportal.meeting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnswerRepository extends JpaRepository<AnswerRow, UUID> {

    List<AnswerRow> findBySeatId(UUID seat);

    List<AnswerRow> findBySeatIdIn(Collection<UUID> seats);

    List<AnswerRow> findByQuestionIdIn(Collection<UUID> questions);
}
