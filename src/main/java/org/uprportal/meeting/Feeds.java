package org.uprportal.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;

/** The secret address at which somebody's own calendar program reads their meetings. Only a hash of it is kept. */
@Service
@Transactional
public class Feeds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;

    Feeds(JdbcClient database, CurrentActor actor, AuditTrail audit, PortalClock clock) {
        this.database = database;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a new secret for the actor; the former one opens nothing from now on.
     *
     * @return the secret, which is told only now
     * @throws NotAllowed without account
     */
    public String renew() {
        var person = person();
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        end();
        database.sql("insert into meeting_feed (person_id, secret_hash, made_at) values (?, ?, ?)")
                .params(person.value().toString(), hash(secret), Timestamp.from(clock.instant()))
                .update();
        audit.record("meeting.feedRenewed", person.value());
        return secret;
    }

    /** Takes the address away. @throws NotAllowed without account */
    public void end() {
        database.sql("delete from meeting_feed where person_id = ?")
                .params(person().value().toString())
                .update();
    }

    /** Whether the actor has such an address. */
    @Transactional(readOnly = true)
    public boolean exists() {
        return database.sql("select count(*) from meeting_feed where person_id = ?")
                        .params(person().value().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whose address it is, for the door of calendars only. */
    @Transactional(readOnly = true)
    public Optional<PersonId> reader(String secret) {
        NotAllowed.unless(actor.get().portal());
        return database.sql("select person_id from meeting_feed where secret_hash = ?")
                .params(hash(secret))
                .query(String.class)
                .optional()
                .map(id -> new PersonId(UUID.fromString(id)));
    }

    private PersonId person() {
        var person = actor.get().person();
        NotAllowed.unless(person != null);
        return person;
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
