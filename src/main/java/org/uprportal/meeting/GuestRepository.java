package org.uprportal.meeting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GuestRepository extends JpaRepository<GuestRow, UUID> {

    List<GuestRow> findBySeatIdOrderByPlace(UUID seat);

    List<GuestRow> findBySeatIdInOrderByPlace(Collection<UUID> seats);
}
