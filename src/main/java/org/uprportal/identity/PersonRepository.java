package org.uprportal.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRepository extends JpaRepository<Person, UUID> {

    Optional<Person> findByIssuerAndSubject(String issuer, String subject);

    List<Person> findByPartyIdInAndSuspendedFalseOrderByName(Collection<UUID> parties);

    List<Person> findBySuspendedFalseOrderByName();

    boolean existsByEmailIgnoreCase(String email);
}
