package org.uprportal.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SeatRepository extends JpaRepository<Seat, UUID> {

    String TOOK_PART = """
            from Seat s, Meeting m where m.id = s.meetingId and m.stateCode = :state and m.begins >= :since
              and m.status = org.uprportal.meeting.MeetingStatus.HELD
              and m.listFor = org.uprportal.meeting.ListReaders.EVERYBODY
              and s.veil = org.uprportal.meeting.Veil.NAMED and s.status = org.uprportal.meeting.SeatStatus.PLACE
              and (s.attendance is null or s.attendance not in (org.uprportal.meeting.Attendance.ABSENT,
                org.uprportal.meeting.Attendance.EXCUSED))
            """;

    /** Whoever was at a meeting of a State whose list is for everybody: the party, at how many, when the last began. */
    @Query("select s.partyId, count(distinct m.id), max(m.begins) " + TOOK_PART
            + " group by s.partyId order by count(distinct m.id) desc, max(m.begins) desc, s.partyId")
    List<Object[]> tookPart(String state, Instant since, Pageable page);

    @Query("select count(distinct s.partyId) " + TOOK_PART)
    int countTookPart(String state, Instant since);

    @Query("select distinct s.partyId " + TOOK_PART)
    List<UUID> allWhoTookPart(String state, Instant since);

    Optional<Seat> findFirstByMeetingIdAndPartyIdOrderByTurnDesc(UUID meeting, UUID party);

    List<Seat> findByMeetingIdAndStatusIn(UUID meeting, Collection<SeatStatus> statuses);

    List<Seat> findByMeetingIdAndVeilInOrderByTurn(UUID meeting, Collection<Veil> veils, Pageable page);

    List<Seat> findByPartyIdInAndStatusIn(Collection<UUID> parties, Collection<SeatStatus> statuses);

    /** The meetings in which somebody takes part under a pseudonym. */
    @Query(
            "select distinct s.meetingId from Seat s where s.veil = org.uprportal.meeting.Veil.PSEUDONYM and s.status in :statuses")
    List<UUID> pseudonymous(Collection<SeatStatus> statuses);

    List<Seat> findByMeetingIdAndStatusOrderByTurn(UUID meeting, SeatStatus status);

    /** Read before the lock, so nothing of the seat itself is read that could be old. */
    @Query("select s.meetingId from Seat s where s.id = :id")
    Optional<UUID> meetingOf(UUID id);

    List<Seat> findByMeetingIdAndPartyIdOrderByTurn(UUID meeting, UUID party);

    /** How many there are in each of these meetings that stand so. */
    @Query("select s.meetingId, count(s) from Seat s where s.meetingId in :meetings and s.status = :status"
            + " and s.veil in :veils group by s.meetingId")
    List<Object[]> counted(Collection<UUID> meetings, SeatStatus status, Collection<Veil> veils);

    /** The last place in the order in which they came; 0 where nobody came. */
    @Query("select coalesce(max(s.turn), 0) from Seat s where s.meetingId = :meeting")
    int lastTurn(UUID meeting);

    int countByMeetingIdAndVeilIn(UUID meeting, Collection<Veil> veils);

    /** How many there are of each way, status and veil. */
    @Query("select s.attending, s.status, sum(s.people), s.veil from Seat s where s.meetingId = :meeting"
            + " group by s.attending, s.status, s.veil")
    List<Object[]> counted(UUID meeting);
}
