package org.uprportal.report;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CommentRepository extends JpaRepository<Comment, UUID> {

    List<Comment> findBySectionIdInOrderByAtAscIdAsc(Collection<UUID> sections);

    int countBySectionIdInAndConsultedTrueAndAnswerIsNull(Collection<UUID> sections);
}
