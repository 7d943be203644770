package org.uprportal.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SeatRepository extends JpaRepository<Seat, UUID> {

    Optional<Seat> findFirstByMeetingIdAndPartyIdOrderByTurnDesc(UUID meeting, UUID party);

    List<Seat> findByMeetingIdAndStatusIn(UUID meeting, Collection<SeatStatus> statuses);

    List<Seat> findByMeetingIdAndVeilInOrderByTurn(UUID meeting, Collection<Veil> veils, Pageable page);

    List<Seat> findByPartyIdInAndStatusIn(Collection<UUID> parties, Collection<SeatStatus> statuses);

    /** The meetings in which somebody takes part under a pseudonym. */
    @Query(
            "select distinct s.meetingId from Seat s where s.veil = org.uprportal.meeting.Veil.PSEUDONYM and s.status in :statuses")
    List<UUID> pseudonymous(Collection<SeatStatus> statuses);

    Optional<Seat> findFirstByMeetingIdAndAttendingAndStatusOrderByTurn(
            UUID meeting, Attending attending, SeatStatus status);

    /** Read before the lock, so nothing of the seat itself is read that could be old. */
    @Query("select s.meetingId from Seat s where s.id = :id")
    Optional<UUID> meetingOf(UUID id);

    List<Seat> findByMeetingIdAndPartyIdOrderByTurn(UUID meeting, UUID party);

    /** How many there are in each of these meetings that stand so. */
    @Query("select s.meetingId, count(s) from Seat s where s.meetingId in :meetings and s.status = :status"
            + " and s.veil in :veils group by s.meetingId")
    List<Object[]> counted(Collection<UUID> meetings, SeatStatus status, Collection<Veil> veils);

    int countByMeetingId(UUID meeting);

    int countByMeetingIdAndVeilIn(UUID meeting, Collection<Veil> veils);

    /** How many there are of each way, status and veil. */
    @Query("select s.attending, s.status, count(s), s.veil from Seat s where s.meetingId = :meeting"
            + " group by s.attending, s.status, s.veil")
    List<Object[]> counted(UUID meeting);
}
