package org.uprportal.platform;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a form that is open to everybody from being used to flood a mailbox or the portal. Counts by hashes, for a day, in a
 * table that all servers share. Nobody spends what is somebody else's: forms are counted by where they come from, letters by
 * where they were asked for and whom they go to; a mailbox that many write to gets its letters later, and each of them. Works in
 * the transaction of what it counts.
 */
public final class FormThrottle {

    /** Letters a day to one address from one source. */
    public static final int LETTERS_A_DAY = 3;

    /** Of all sources together; what is more waits. */
    public static final int LETTERS_A_DAY_IN_ALL = 12;

    /** People of one university or country office share an address. */
    public static final int FORMS_AN_HOUR = 20;

    /** How long a try counts; then it is forgotten. */
    public static final Duration COUNTED = Duration.ofDays(1);

    private final JdbcClient database;
    private final PortalClock clock;
    private final String table;
    private final String hash;

    /**
     * @param table of one form, with a column {@code at}
     * @param hash the column of the hashes
     */
    public FormThrottle(JdbcClient database, PortalClock clock, String table, String hash) {
        this.database = database;
        this.clock = clock;
        this.table = table;
        this.hash = hash;
    }

    /** What becomes of a letter that was asked for. */
    public enum Letter {
        NOW,
        /** Others have used up today's letters to this address. */
        LATER,
        /** The same source has. */
        NEVER
    }

    /** Whether one more form from this source is taken within the hour; counts it where it is. */
    public boolean admits(String source) {
        return counted("source " + source, Duration.ofHours(1), FORMS_AN_HOUR);
    }

    /** Whether one more letter may go to the address now; counts it where it does. */
    public Letter letter(String address, String source) {
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

    /** Whether so many of these were not reached within that time; counts one more where they were not. */
    public boolean counted(String what, Duration within, int most) {
        var before = count(what, within);
        if (before < most) {
            note(what);
        }
        return before < most;
    }

    private void note(String what) {
        database.sql("insert into %s (%s, at) values (?, ?)".formatted(table, hash))
                .params(LinkSecret.sha256(what), Timestamp.from(clock.instant()))
                .update();
    }

    private int count(String what, Duration within) {
        return database.sql("select count(*) from %s where %s = ? and at > ?".formatted(table, hash))
                .params(LinkSecret.sha256(what), Timestamp.from(clock.instant().minus(within)))
                .query(Integer.class)
                .single();
    }
}
