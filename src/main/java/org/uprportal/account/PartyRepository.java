package org.uprportal.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.uprportal.party.PartyKind;

interface PartyRepository extends JpaRepository<PartyRecord, UUID> {

    List<PartyRecord> findByKindAndClosedFalseOrderByName(PartyKind kind);

    List<PartyRecord> findByKindAndStateCodeAndClosedFalseOrderByName(PartyKind kind, String stateCode);

    List<PartyRecord> findByKindAndAccreditedToAndClosedFalseOrderByName(PartyKind kind, String accreditedTo);

    /** Whoever changes the party's people waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from PartyRecord one where one.id = :party")
    Optional<PartyRecord> lock(UUID party);

    /** The same for all parties of a kind, always in one order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from PartyRecord one where one.kind = :kind order by one.id")
    List<PartyRecord> lock(PartyKind kind);

    @Query("select one.kind from PartyRecord one where one.id = :party")
    Optional<PartyKind> kindOf(UUID party);

    @Query("select one.id from PartyRecord one where one.kind = :kind and one.closed = false")
    List<UUID> idsOf(PartyKind kind);
}
