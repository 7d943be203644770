package org.uprportal.meeting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    List<Decision> findByMinutesIdOrderByPlace(UUID minutes);

    List<Decision> findByOwnerIdAndStatusOrderByDueOn(UUID owner, DecisionStatus status);

    List<Decision> findByMeetingIdInAndStatusOrderByDueOn(Collection<UUID> meetings, DecisionStatus status);

    /** What is open of published minutes for a State, with the title of its meeting; what is due first at the top. */
    @Query("""
            select one, m.title from Decision one, Minutes n, Meeting m
            where n.id = one.minutesId and m.id = one.meetingId and m.stateCode = :state
              and n.status = org.uprportal.meeting.MinutesStatus.PUBLISHED
              and one.status = org.uprportal.meeting.DecisionStatus.OPEN
            order by one.dueOn, one.id
            """)
    List<Object[]> openInPublic(String state);

    String ON = """
             from Decision one, Minutes n, Meeting m
            where n.id = one.minutesId and m.id = one.meetingId and one.aboutId = :id and one.aboutKind = :kind
              and one.status <> org.uprportal.meeting.DecisionStatus.NOTED
              and (n.status = org.uprportal.meeting.MinutesStatus.PUBLISHED or one.id in :read)
            """;

    /** What published minutes say was decided on something, and those of these that are read beside, with the title of the meeting; what is open first. */
    @Query(value = "select one, m.title" + ON + """
            order by case when one.status = org.uprportal.meeting.DecisionStatus.OPEN then 0 else 1 end, one.dueOn, one.id
            """, countQuery = "select count(one)" + ON)
    Page<Object[]> on(Matter.Kind kind, UUID id, Collection<UUID> read, Pageable part);

    /** What minutes that are kept among those who took part say was decided on it. */
    @Query("""
            select one from Decision one, Minutes n
            where n.id = one.minutesId and one.aboutId = :id and one.aboutKind = :kind
              and one.status <> org.uprportal.meeting.DecisionStatus.NOTED
              and n.status <> org.uprportal.meeting.MinutesStatus.PUBLISHED
            """)
    List<Decision> within(Matter.Kind kind, UUID id);
}
