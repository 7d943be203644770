package org.uprportal.identity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface InvitationRepository extends JpaRepository<Invitation, UUID> {

    Optional<Invitation> findByTokenHash(String hash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Invitation> findLockedByTokenHash(String hash);

    List<Invitation> findByPartyIdAndAcceptedAtNullAndWithdrawnAtNullOrderByInvitedAt(UUID party);

    List<Invitation> findByInvitedByAndAcceptedAtNullAndWithdrawnAtNull(UUID person);
}
