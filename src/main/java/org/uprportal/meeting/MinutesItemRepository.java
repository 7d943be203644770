package org.uprportal.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MinutesItemRepository extends JpaRepository<MinutesItem, UUID> {

    List<MinutesItem> findByMinutesIdOrderByPlace(UUID minutes);
}
