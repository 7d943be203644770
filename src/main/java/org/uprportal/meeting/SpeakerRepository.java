package org.uprportal.meeting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SpeakerRepository extends JpaRepository<Speaker, UUID> {

    List<Speaker> findByMeetingIdOrderByPlaceAscIdAsc(UUID meeting);

    boolean existsByMeetingIdAndPartyId(UUID meeting, UUID party);
}
