package org.uprportal.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CohostRepository extends JpaRepository<Cohost, UUID> {

    List<Cohost> findByMeetingIdOrderById(UUID meeting);

    Optional<Cohost> findByMeetingIdAndPartyId(UUID meeting, UUID party);

    @Query(
            "select c.partyId from Cohost c where c.meetingId = :meeting and c.status = org.uprportal.meeting.CohostStatus.AGREED")
    List<UUID> agreed(UUID meeting);

    @Query(
            "select c.meetingId from Cohost c where c.partyId = :party and c.status = org.uprportal.meeting.CohostStatus.AGREED")
    List<UUID> hostedBy(UUID party);
}
