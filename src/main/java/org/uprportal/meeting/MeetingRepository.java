package org.uprportal.meeting;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MeetingRepository extends JpaRepository<Meeting, UUID> {

    String FOUND = """
            from Meeting m where m.status in :shown and (:state is null or m.stateCode = :state)
              and (:kind is null or m.kind = :kind) and m.way in :ways and m.over >= :from and m.over < :until
              and (:host is null or m.hostId = :host or m.id in (select c.meetingId from Cohost c
                where c.partyId = :host and c.status = org.uprportal.meeting.CohostStatus.AGREED))
              and (:theme is null or :theme member of m.themes)
              and lower(m.languages) like :language escape '!'
            """;

    /** Whoever gives away places waits for whoever does so for the same meeting. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> lock(UUID id);

    @Query("select m " + FOUND)
    List<Meeting> search(
            Collection<MeetingStatus> shown,
            @Nullable String state,
            @Nullable MeetingKind kind,
            Collection<MeetingWay> ways,
            @Nullable UUID host,
            @Nullable UUID theme,
            String language,
            Instant from,
            Instant until,
            Pageable page);

    @Query("select count(m) " + FOUND)
    int count(
            Collection<MeetingStatus> shown,
            @Nullable String state,
            @Nullable MeetingKind kind,
            Collection<MeetingWay> ways,
            @Nullable UUID host,
            @Nullable UUID theme,
            String language,
            Instant from,
            Instant until);

    @Query("select distinct m.stateCode from Meeting m where m.status <> org.uprportal.meeting.MeetingStatus.DRAFT")
    List<String> states();

    /** Whether one may take part in it unseen. */
    @Query("select m.veils from Meeting m where m.id = :id")
    Optional<Boolean> veiled(UUID id);

    /** Who hosts what has been called. */
    @Query("select distinct m.hostId from Meeting m where m.status <> org.uprportal.meeting.MeetingStatus.DRAFT")
    List<UUID> hosts();

    @Query("""
            select distinct c.partyId from Cohost c where c.status = org.uprportal.meeting.CohostStatus.AGREED
              and c.meetingId in (select m.id from Meeting m where m.status <> org.uprportal.meeting.MeetingStatus.DRAFT)
            """)
    List<UUID> cohosts();

    /** What is spoken of in what has been called. */
    @Query(
            "select distinct t from Meeting m join m.themes t where m.status <> org.uprportal.meeting.MeetingStatus.DRAFT")
    List<UUID> themes();

    @Query("select m.id from Meeting m where m.seriesId = :series order by m.begins, m.id")
    List<UUID> inSeries(UUID series);

    @Query("select m.id from Meeting m where m.seriesId = :series and m.begins < :begins")
    List<UUID> before(UUID series, Instant begins);

    /** What a party opened, and what it has agreed to host. */
    @Query(
            "select m from Meeting m where m.status in :statuses and (m.hostId = :host or m.id in :together) order by m.begins, m.id")
    List<Meeting> hosted(UUID host, Collection<UUID> together, Collection<MeetingStatus> statuses);
}
