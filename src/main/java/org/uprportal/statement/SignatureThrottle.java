package org.uprportal.statement;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.PortalClock;

/**
 * Keeps the open form for signatures from being used to flood a mailbox or the portal; by the same numbers as the form by which
 * organisations register. Counts by hashes, for a day, in the database that all servers share. Nobody spends what is somebody
 * else's: forms are counted by where they come from, letters by where they were asked for and whom they go to; a mailbox that
 * many write to gets its letters later, and each of them.
 */
@Component
class SignatureThrottle {

    static final int LETTERS_A_DAY = 3;

    /** Of all sources together; what is more waits. */
    static final int LETTERS_A_DAY_IN_ALL = 12;

    /** People of one university or country office share an address. */
    static final int FORMS_AN_HOUR = 20;

    /** How long a try counts; then it is forgotten. */
    static final Duration COUNTED = Duration.ofDays(1);

    private final JdbcClient database;
    private final PortalClock clock;

    SignatureThrottle(JdbcClient database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What becomes of a letter that was asked for. */
    enum Letter {
        NOW,
        /** Others have used up today's letters to this address. */
        LATER,
        /** The same source has. */
        NEVER
    }

    /** @throws StatementRefused where too many forms came from this source in an hour */
    @Transactional(propagation = Propagation.MANDATORY)
    void admit(String source) {
        if (!counted("source " + source, Duration.ofHours(1), FORMS_AN_HOUR)) {
            throw StatementRefused.busy();
        }
    }

    /** Whether one more letter may go to the address now. */
    @Transactional(propagation = Propagation.MANDATORY)
    Letter letter(String address, String source) {
        var to = address.toLowerCase(Locale.ROOT);
        if (count("mailbox " + to, COUNTED) >= LETTERS_A_DAY_IN_ALL) {
            return Letter.LATER;
        }
        if (!counted("letter " + source + " " + to, COUNTED, LETTERS_A_DAY)) {
            return Letter.NEVER;
        }
        note("mailbox " + to);
        return Letter.NOW;
    }

    private boolean counted(String what, Duration within, int most) {
        var before = count(what, within);
        if (before < most) {
            note(what);
        }
        return before < most;
    }

    private void note(String what) {
        database.sql("insert into statement_try (what_hash, at) values (?, ?)")
                .params(LinkSecret.sha256(what), Timestamp.from(clock.instant()))
                .update();
    }

    private int count(String what, Duration within) {
        return database.sql("select count(*) from statement_try where what_hash = ? and at > ?")
                .params(LinkSecret.sha256(what), Timestamp.from(clock.instant().minus(within)))
                .query(Integer.class)
                .single();
    }
}
