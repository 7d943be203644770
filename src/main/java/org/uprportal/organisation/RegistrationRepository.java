package org.uprportal.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RegistrationRepository extends JpaRepository<Registration, UUID> {

    List<Registration> findByStatusInOrderByDecideByAscIdAsc(Collection<RegistrationStatus> status);
}
