package org.uprportal.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RegistrationRepository extends JpaRepository<Registration, UUID> {

    @Query("select one.id, one.status from Registration one")
    List<Object[]> underway();

    List<Registration> findByStatusInOrderByDecideByAscIdAsc(Collection<RegistrationStatus> status);
}
