package org.uprportal.followup;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ActionRepository extends JpaRepository<Action, UUID> {

    /** What serves any of these, with what it serves and its moved dates, in one go. */
    @EntityGraph(attributePaths = {"moves", "recommendations"})
    @Query("""
            select one from Action one
            where one.id in (select other.id from Action other join other.recommendations served where served in :recommendations)
            order by one.due, one.id
            """)
    List<Action> serving(Collection<UUID> recommendations);

    @Query("select count(one) > 0 from Action one join one.recommendations served where served in :recommendations")
    boolean anyServes(Collection<UUID> recommendations);

    /** What is still to be done, laws in force left out. */
    @Query(
            "select one.id from Action one where one.state in :states and (one.lawStage is null or one.lawStage <> :inForce)")
    List<UUID> open(Collection<ActionState> states, LawStage inForce);

    /** The laws in force that are still to be made known. */
    @Query("select one.id from Action one where one.state in :states and one.lawStage = :inForce")
    List<UUID> unknown(Collection<ActionState> states, LawStage inForce);

    /** What is still to be done, for whoever looks whether a process waits for each. */
    @Query("select one from Action one where one.state in :states")
    List<Action> unfinished(Collection<ActionState> states);

    /** Whoever changes it waits here for whoever does already. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Action one where one.id = :id")
    Optional<Action> lock(UUID id);
}
