package org.uprportal.statement;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StatementRepository extends JpaRepository<Statement, UUID> {

    /** Whoever does something with it waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Statement one where one.id = :id")
    Optional<Statement> lock(UUID id);

    @Query(
            "select one from Statement one where one.status <> org.uprportal.statement.StatementStatus.DRAFT order by one.signUntil desc, one.id")
    Page<Statement> inPublic(Pageable part);

    @Query(
            "select one from Statement one where one.status <> org.uprportal.statement.StatementStatus.DRAFT and one.cycleId = :cycle"
                    + " order by one.signUntil desc, one.id")
    Page<Statement> inPublicOf(UUID cycle, Pageable part);

    @Query(
            "select one from Statement one join one.about about where one.status <> org.uprportal.statement.StatementStatus.DRAFT and about = :recommendation"
                    + " order by one.signUntil desc, one.id")
    List<Statement> about(UUID recommendation);

    List<Statement> findByPartyIdInAndStatusOrderByTitleAscIdAsc(Collection<UUID> parties, StatementStatus status);

    List<Statement> findByCycleIdAndStatusIn(UUID cycle, Collection<StatementStatus> statuses);

    List<Statement> findByStateCodeAndStatusOrderBySentAtAscIdAsc(String state, StatementStatus status);

    List<Statement> findByStatusIn(Collection<StatementStatus> statuses);
}
