package org.uprportal.organisation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.PortalClock;

/** Keeps the open form from being used to flood a mailbox or the portal. Counts addresses by their hash, for a day. */
@Component
class RegistrationThrottle {

    static final int LETTERS_A_DAY = 3;
    static final Duration COUNTED = Duration.ofDays(1);
    private static final int TRIES_AN_HOUR = 200;

    private final JdbcClient database;
    private final PortalClock clock;

    RegistrationThrottle(JdbcClient database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Whether one more letter may go to the address.
     *
     * @throws RegistrationRefused where there were too many tries of everybody; says nothing about the address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean admits(String address) {
        var now = clock.instant();
        database.sql("delete from organisation_registration_try where at < ?")
                .param(Timestamp.from(now.minus(COUNTED)))
                .update();
        if (count("at > ?", now.minus(Duration.ofHours(1)), null) >= TRIES_AN_HOUR) {
            throw RegistrationRefused.busy();
        }
        return counted(LinkToken.sha256(address.toLowerCase(Locale.ROOT)), now);
    }

    /** Whether one more letter with a claim may go out for this registration today; nobody else uses its count up. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean admitsClaim(RegistrationId registration) {
        return counted(LinkToken.sha256("claim " + registration.value()), clock.instant());
    }

    private boolean counted(String hash, Instant now) {
        var before = count("at > ? and address_hash = ?", now.minus(COUNTED), hash);
        database.sql("insert into organisation_registration_try (address_hash, at) values (?, ?)")
                .params(hash, Timestamp.from(now))
                .update();
        return before < LETTERS_A_DAY;
    }

    private int count(String condition, Instant since, String hash) {
        var query = database.sql("select count(*) from organisation_registration_try where " + condition)
                .param(Timestamp.from(since));
        return (hash == null ? query : query.param(hash)).query(Integer.class).single();
    }
}
