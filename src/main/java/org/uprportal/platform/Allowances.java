package org.uprportal.platform;

import java.time.Duration;

/**
 * How much a source or a person has left of what is rationed, counted for all servers together. Who that is, is given as a
 * network address (of IPv6 its network counts) or the name of an account, and kept as a mark of the day only
 * ({@link SourceMarks}), so that nobody finds from it who has asked for what.
 */
public interface Allowances {

    /**
     * What came of asking for one more.
     *
     * @param left how many are left until {@code back}
     * @param next seconds until one is there again; 0 where it was given
     * @param back seconds until all are there again, at least 1
     */
    record Taken(long left, long next, long back) {}

    /**
     * Takes one, where one is left.
     *
     * @param what what is rationed, such as {@code search}
     * @param most how many within that time; all come back when the time is over, counted from the first use
     */
    Taken take(String what, String who, long most, Duration within);

    /** How much is left; 0 where more was spent than there was. */
    long left(String what, String who, long most, Duration within);

    /** So much was used, whether it was left or not. */
    void spend(String what, String who, long much, long most, Duration within);
}
