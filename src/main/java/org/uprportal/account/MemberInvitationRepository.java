package org.uprportal.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface MemberInvitationRepository extends JpaRepository<MemberInvitation, UUID> {

    Optional<MemberInvitation> findByTokenHash(String hash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<MemberInvitation> findLockedByTokenHash(String hash);

    List<MemberInvitation> findByPartyIdAndAcceptedAtNullAndWithdrawnAtNullOrderByInvitedAt(UUID party);

    List<MemberInvitation> findByPartyIdAndInvitedByIsNull(UUID party);

    int countByPartyIdAndInvitedAtAfter(UUID party, Instant since);

    int countByPartyIdAndEmailIgnoreCaseAndInvitedAtAfter(UUID party, String email, Instant since);

    boolean existsByPartyIdAndAcceptedAtNotNull(UUID party);

    List<MemberInvitation> findByInvitedByAndAcceptedAtNullAndWithdrawnAtNull(UUID person);
}
