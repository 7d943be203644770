package org.uprportal.mechanism;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GroupRepository extends JpaRepository<WorkingGroup, UUID> {

    List<WorkingGroup> findByMechanismIdOrderByNameAscIdAsc(UUID mechanism);
}
