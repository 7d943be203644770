package org.uprportal.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RegistrationRepository extends JpaRepository<Registration, UUID> {

    @Query("select one.id, one.status from Registration one")
    List<Object[]> underway();

    Page<Registration> findByStatusInOrderByDecideByAscIdAsc(Collection<RegistrationStatus> status, Pageable part);

    Page<Registration> findByStatusInAndStateCodeInOrderByDecideByAscIdAsc(
            Collection<RegistrationStatus> status, Collection<String> states, Pageable part);
}
