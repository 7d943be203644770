package org.uprportal.meeting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    List<Decision> findByMinutesIdOrderByPlace(UUID minutes);

    List<Decision> findByOwnerIdAndStatusOrderByDueOn(UUID owner, DecisionStatus status);

    List<Decision> findByMeetingIdInAndStatusOrderByDueOn(Collection<UUID> meetings, DecisionStatus status);
}
