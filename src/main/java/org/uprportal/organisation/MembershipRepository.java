package org.uprportal.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MembershipRepository extends JpaRepository<Membership, UUID> {

    Optional<Membership> findByCoalitionIdAndMemberId(UUID coalition, UUID member);

    List<Membership> findByCoalitionId(UUID coalition);

    List<Membership> findByMemberId(UUID member);
}
