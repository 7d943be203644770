package org.uprportal.organisation;

import java.util.Collection;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface RegistrationRepository extends JpaRepository<Registration, UUID> {

    Page<Registration> findByStatusInOrderByDecideByAscIdAsc(Collection<RegistrationStatus> status, Pageable part);

    Page<Registration> findByStatusInAndStateCodeInOrderByDecideByAscIdAsc(
            Collection<RegistrationStatus> status, Collection<String> states, Pageable part);
}
