package org.uprportal.organisation;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.LinkSecret;
import org.uprportal.platform.PortalClock;

/** The links that applicants get by mail. Each letter carries a new one; a lost database does not give any of them away. */
@Component
class RegistrationLinks {

    /** What a link opens. */
    enum Purpose {
        CONFIRM,
        STANDING
    }

    private final JdbcClient database;
    private final PortalClock clock;

    RegistrationLinks(JdbcClient database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    LinkSecret issue(RegistrationId registration, Purpose purpose, Duration lasting) {
        var token = LinkSecret.random();
        database.sql("""
                        insert into organisation_registration_link (hash, registration_id, purpose, expires_at)
                        values (?, ?, ?, ?)
                        """)
                .params(
                        token.hash(),
                        registration.value().toString(),
                        purpose.name(),
                        Timestamp.from(clock.instant().plus(lasting)))
                .update();
        return token;
    }

    /** What the link opens; empty where it never existed, was used or is too old: the three look the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<RegistrationId> open(LinkSecret token, Purpose purpose) {
        return database.sql("""
                        select registration_id from organisation_registration_link
                        where hash = ? and purpose = ? and expires_at > ?
                        """)
                .params(token.hash(), purpose.name(), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .map(UUID::fromString)
                .map(RegistrationId::new);
    }

    /** Opens the link for the only time. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<RegistrationId> spend(LinkSecret token) {
        var opened = open(token, Purpose.CONFIRM);
        var spent = database.sql("delete from organisation_registration_link where hash = ?")
                .param(token.hash())
                .update();
        return opened.filter(one -> spent == 1);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(RegistrationId registration) {
        database.sql("delete from organisation_registration_link where registration_id = ?")
                .param(registration.value().toString())
                .update();
    }
}
