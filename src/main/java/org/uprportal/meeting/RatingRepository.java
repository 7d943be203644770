package org.uprportal.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RatingRepository extends JpaRepository<Rating, UUID> {

    Optional<Rating> findByMeetingIdAndPartyId(UUID meeting, UUID party);

    List<Rating> findByMeetingId(UUID meeting);
}
