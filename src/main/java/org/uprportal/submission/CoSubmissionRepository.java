package org.uprportal.submission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface CoSubmissionRepository extends JpaRepository<CoSubmission, UUID> {

    List<CoSubmission> findBySubmissionIdOrderByPlace(UUID submission, Pageable part);

    List<CoSubmission> findBySubmissionId(UUID submission);

    List<CoSubmission> findBySubmissionIdInAndStatus(Collection<UUID> submissions, CoSubmissionStatus status);

    List<CoSubmission> findBySubmissionIdAndStatusOrderByPlace(UUID submission, CoSubmissionStatus status);

    Optional<CoSubmission> findBySubmissionIdAndPartyId(UUID submission, UUID party);

    Optional<CoSubmission> findByTokenHash(String hash);

    List<CoSubmission> findByPartyIdAndStatusInOrderByAskedOnDescIdAsc(
            UUID party, Collection<CoSubmissionStatus> status, Limit most);

    List<CoSubmission> findByNamesakeIdAndStatusOrderByAskedOnDescIdAsc(
            UUID namesake, CoSubmissionStatus status, Limit most);

    boolean existsBySubmissionIdAndAddressMark(UUID submission, String mark);

    /** How many letters to strangers the submissions of an author have sent on a day. */
    @Query("""
            select count(request) from CoSubmission request
            where request.askedOn = :day and request.partyId is null
                and request.submissionId in (select one.id from Submission one where one.partyId = :author)
            """)
    int lettersOf(@Param("author") UUID author, @Param("day") LocalDate day);

    int countBySubmissionId(UUID submission);

    int countBySubmissionIdAndStatus(UUID submission, CoSubmissionStatus status);
}
