package org.uprportal.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;

/**
 * Who is signed in, in the database: every server of the portal asks here whether a session of its own still counts, so a
 * sign-out that reached one of them ends the sessions of all.
 */
@Service
@Transactional
public class SignIns {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final PortalClock clock;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Duration longest;

    SignIns(
            JdbcClient database,
            PortalClock clock,
            AuditTrail audit,
            CurrentActor actor,
            @Value("${portal.session.longest:8h}") Duration longest) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.actor = actor;
        this.longest = longest;
    }

    /** Begins a sign-in without identity provider, in the demo only. */
    public SignInId begin(PersonId person) {
        return begin(person, null, null);
    }

    /** Begins a sign-in of the person behind the identity provider's issuer and subject. */
    public SignInId begin(PersonId person, @Nullable String issuer, @Nullable String subject) {
        var id = SignInId.random();
        // When somebody was here is nobody's business for long; the audit trail has its own line.
        database.sql("delete from identity_sign_in where person_id = ? and started_at < ?")
                .params(
                        person.value().toString(),
                        Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        database.sql("insert into identity_sign_in (id, person_id, issuer, subject, started_at) values (?, ?, ?, ?, ?)")
                .param(id.value().toString())
                .param(person.value().toString())
                .param(issuer)
                .param(subject)
                .param(now())
                .update();
        line("identity.signed-in", person.value());
        return id;
    }

    /**
     * Which of these sign-ins still count: not ended, begun in an hour not longer than eight hours ago, and the person not
     * suspended. To the minute each server ends its own sessions.
     */
    @Transactional(readOnly = true)
    public Set<SignInId> alive(Collection<SignInId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.sql("""
                        select one.id from identity_sign_in one
                        join identity_person person on person.id = one.person_id
                        join identity_party party on party.id = person.party_id
                        where one.id in (:ids) and one.ended_at is null and one.started_at >= :since
                          and not person.suspended and person.left_at is null and not party.closed
                        """)
                .param("ids", ids.stream().map(id -> id.value().toString()).toList())
                .param("since", hour(clock.instant().minus(longest)))
                .query((row, number) -> new SignInId(UUID.fromString(row.getString(1))))
                .list());
    }

    /** Ends one sign-in; nothing happens where it has ended already. */
    public void end(SignInId id) {
        database.sql("select id, person_id from identity_sign_in where id = ? and ended_at is null for update")
                .param(id.value().toString())
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(row -> end(UUID.fromString(row.get(0)), UUID.fromString(row.get(1))));
    }

    /**
     * Ends every sign-in of this subject. An identity provider that signs somebody out everywhere may tell us of one session
     * only, so one word from it ends all of them.
     */
    public Set<SignInId> endAll(String issuer, String subject) {
        var ended = new HashSet<SignInId>();
        database.sql("""
                        select id, person_id from identity_sign_in
                        where issuer = ? and subject = ? and ended_at is null for update
                        """)
                .params(issuer, subject)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(row -> {
                    end(UUID.fromString(row.get(0)), UUID.fromString(row.get(1)));
                    ended.add(new SignInId(UUID.fromString(row.get(0))));
                });
        return ended;
    }

    private void end(UUID id, UUID person) {
        database.sql("update identity_sign_in set ended_at = ? where id = ?")
                .params(now(), id.toString())
                .update();
        line("identity.signed-out", person);
    }

    /**
     * The line is the person's own, though nobody's session is behind this thread yet, or any more. It stands in a row with
     * what is done under a pseudonym, so its subject leads to nobody: not to the sign-in, which says whose it is.
     */
    private void line(String act, UUID person) {
        var who = new Actor(new PersonId(person), "", null, MemberRole.VIEWER, false);
        actor.runAs(who, () -> audit.record(act, UUID.randomUUID()));
    }

    private Timestamp now() {
        return hour(clock.instant());
    }

    /** Only the hour is kept: beside the minute of an act under a pseudonym the minute of a sign-in would say whose it is. */
    private static Timestamp hour(Instant moment) {
        return Timestamp.from(moment.truncatedTo(ChronoUnit.HOURS));
    }
}
