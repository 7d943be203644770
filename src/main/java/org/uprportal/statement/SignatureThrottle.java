package org.uprportal.statement;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.FormThrottle;
import org.uprportal.platform.PortalClock;

/** Keeps the open form for signatures from being used for a flood, see {@link FormThrottle}. */
@Component
class SignatureThrottle {

    static final Duration COUNTED = FormThrottle.COUNTED;

    private final FormThrottle form;

    SignatureThrottle(JdbcClient database, PortalClock clock) {
        this.form = new FormThrottle(database, clock, "statement_try", "what_hash");
    }

    /** @throws StatementRefused where too many forms came from this source in an hour */
    @Transactional(propagation = Propagation.MANDATORY)
    void admit(String source) {
        if (!form.admits(source)) {
            throw StatementRefused.busy();
        }
    }

    /** Whether one more letter may go to the address now. */
    @Transactional(propagation = Propagation.MANDATORY)
    FormThrottle.Letter letter(String address, String source) {
        return form.letter(address, source);
    }
}
