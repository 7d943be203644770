package org.uprportal.organisation;

import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.FormThrottle;
import org.uprportal.platform.PortalClock;

/** Keeps the open form of registration from being used for a flood, see {@link FormThrottle}. */
@Component
class RegistrationThrottle {

    static final int LETTERS_A_DAY = FormThrottle.LETTERS_A_DAY;
    static final Duration COUNTED = FormThrottle.COUNTED;

    private final JdbcClient database;
    private final PortalClock clock;
    private final FormThrottle form;

    RegistrationThrottle(JdbcClient database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
        this.form = new FormThrottle(database, clock, "organisation_registration_try", "address_hash");
    }

    /** @throws RegistrationRefused where too many forms came from this source in an hour */
    @Transactional(propagation = Propagation.MANDATORY)
    void admit(String source) {
        if (!form.admits(source)) {
            throw RegistrationRefused.busy();
        }
    }

    /** Whether one more letter may go to the address now. */
    @Transactional(propagation = Propagation.MANDATORY)
    FormThrottle.Letter letter(String address, String source) {
        return form.letter(address, source);
    }

    /** Whether one more letter with a claim may go out for this registration today; nobody else uses its count up. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean admitsClaim(RegistrationId registration) {
        return form.counted("claim " + registration.value(), COUNTED, LETTERS_A_DAY);
    }

    /** Forgets what is older than a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget() {
        database.sql("delete from organisation_registration_try where at < ?")
                .param(Timestamp.from(clock.instant().minus(COUNTED)))
                .update();
    }
}
