package org.uprportal.inbox;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.Members;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;

/**
 * Who stands in for a colleague who is away. From the first day to the end of the last, Geneva's, the substitute sees the
 * absent person's tasks and may take them; the end comes by the clock. It gives no other right: what a task asks for is
 * still decided by the substitute's own role, and it holds only while both act for the same party.
 */
@Service
@Transactional
public class Substitutions {

    private static final String IN_FORCE = """
            from inbox_substitution s
              join identity_person a on a.id = s.absent_id
              join identity_person b on b.id = s.substitute_id and b.party_id = a.party_id
            where b.left_at is null and not b.suspended and a.left_at is null
            """;

    private final JdbcClient database;
    private final People people;
    private final Members members;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final PortalClock clock;

    Substitutions(
            JdbcClient database,
            People people,
            Members members,
            CurrentActor actor,
            ApplicationEventPublisher events,
            AuditTrail audit,
            PortalClock clock) {
        this.database = database;
        this.people = people;
        this.members = members;
        this.actor = actor;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Arranges that a colleague stands in.
     *
     * @throws InboxRefused where the last day lies before the first or is over, or somebody stands in on these days already
     * @throws NotAllowed for anybody but the absent person and whoever manages their party's people, and where the
     *     substitute is not another active colleague
     */
    public SubstitutionId arrange(PersonId absent, PersonId substitute, LocalDate firstDay, LocalDate lastDay) {
        var away = people.person(absent).orElseThrow(NotAllowed::here);
        NotAllowed.unless(absent.equals(actor.get().person())
                || members.manages(away.party().id()));
        NotAllowed.unless(!absent.equals(substitute)
                && people.behind(Set.of(Audience.party(away.party().id()))).stream()
                        .anyMatch(one -> one.id().equals(substitute)));
        var begins = firstDay.atStartOfDay(PortalClock.GENEVA).toInstant();
        var ends = lastDay.plusDays(1).atStartOfDay(PortalClock.GENEVA).toInstant();
        if (lastDay.isBefore(firstDay) || !ends.isAfter(clock.instant())) {
            throw InboxRefused.badDays();
        }
        // The person's row orders two who arrange at once.
        database.sql("select id from identity_person where id = ? for update")
                .params(absent.value().toString())
                .query(String.class)
                .single();
        if (database.sql(
                                "select count(*) from inbox_substitution where absent_id = ? and begins_at < ? and ends_at > ?")
                        .params(absent.value().toString(), Timestamp.from(ends), Timestamp.from(begins))
                        .query(Integer.class)
                        .single()
                > 0) {
            throw InboxRefused.standsInAlready();
        }
        var id = UUID.randomUUID();
        var by = actor.get().person();
        database.sql("""
                        insert into inbox_substitution
                            (id, absent_id, substitute_id, first_day, last_day, begins_at, ends_at, arranged_by, arranged_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id.toString())
                .param(absent.value().toString())
                .param(substitute.value().toString())
                .param(java.sql.Date.valueOf(firstDay))
                .param(java.sql.Date.valueOf(lastDay))
                .param(Timestamp.from(begins))
                .param(Timestamp.from(ends))
                .param(by == null ? null : by.value().toString())
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record("inbox.substitutionArranged", id);
        events.publishEvent(new InboxEvent.StandsIn(id, away.name(), begins, ends, substitute));
        return new SubstitutionId(id);
    }

    /**
     * Ends a substitution before its time.
     *
     * @throws NotAllowed for anybody but the absent person and whoever manages their party's people
     */
    public void end(SubstitutionId id) {
        var absent = database.sql("select absent_id from inbox_substitution where id = ?")
                .params(id.value().toString())
                .query(String.class)
                .optional()
                .map(text -> new PersonId(UUID.fromString(text)))
                .orElseThrow(NotAllowed::here);
        var party = people.person(absent).orElseThrow(NotAllowed::here).party().id();
        NotAllowed.unless(absent.equals(actor.get().person()) || members.manages(party));
        database.sql("delete from inbox_substitution where id = ?")
                .params(id.value().toString())
                .update();
        audit.record("inbox.substitutionEnded", id.value());
    }

    /** The actor's active colleagues by name, any of whom could stand in; empty for a visitor. */
    @Transactional(readOnly = true)
    public List<PersonSummary> colleagues() {
        var who = actor.get();
        return who.party() == null
                ? List.of()
                : people.behind(Set.of(Audience.party(who.party().id()))).stream()
                        .filter(one -> !one.id().equals(who.person()))
                        .toList();
    }

    /** The substitutions in force or to come in which the actor is away or stands in, the earliest first. */
    @Transactional(readOnly = true)
    public List<SubstitutionSummary> mine() {
        var me = actor.get().person();
        if (me == null) {
            return List.of();
        }
        var now = clock.instant();
        return database.sql("""
                        select s.*, a.name as absent_name, b.name as substitute_name
                        """ + IN_FORCE + " and s.ends_at > :now and (s.absent_id = :me or s.substitute_id = :me)"
                        + " order by s.begins_at, s.id")
                .param("now", Timestamp.from(now))
                .param("me", me.value().toString())
                .query((row, number) -> new SubstitutionSummary(
                        new SubstitutionId(UUID.fromString(row.getString("id"))),
                        new PersonId(UUID.fromString(row.getString("absent_id"))),
                        row.getString("absent_name"),
                        new PersonId(UUID.fromString(row.getString("substitute_id"))),
                        row.getString("substitute_name"),
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate(),
                        !row.getTimestamp("begins_at").toInstant().isAfter(now)))
                .list();
    }

    /** For whom this person stands in now, with their names. */
    Map<PersonId, String> absentFor(PersonId substitute) {
        var absent = new HashMap<PersonId, String>();
        database.sql("select s.absent_id, a.name " + IN_FORCE
                        + " and s.substitute_id = ? and s.begins_at <= ? and s.ends_at > ?")
                .params(substitute.value().toString(), Timestamp.from(clock.instant()), Timestamp.from(clock.instant()))
                .query(row -> {
                    absent.put(new PersonId(UUID.fromString(row.getString(1))), row.getString(2));
                });
        return absent;
    }

    /** Who stands in for this person now. */
    Set<PersonId> substitutesOf(PersonId absent) {
        return database
                .sql("select s.substitute_id " + IN_FORCE
                        + " and s.absent_id = ? and s.begins_at <= ? and s.ends_at > ?")
                .params(absent.value().toString(), Timestamp.from(clock.instant()), Timestamp.from(clock.instant()))
                .query((row, number) -> new PersonId(UUID.fromString(row.getString(1))))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The person has left: nobody stands in for them, and they for nobody. */
    void forget(PersonId person) {
        database.sql("delete from inbox_substitution where absent_id = ? or substitute_id = ?")
                .params(person.value().toString(), person.value().toString())
                .update();
    }
}
