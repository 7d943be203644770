package org.uprportal.meeting;

import java.util.List;

/** Where a registration stands. */
public enum SeatStatus {
    /** Waits for the host. */
    ASKED,
    /** Has a place. */
    PLACE,
    /** On the waiting list. */
    WAITING,
    /** A place has come free and waits to be confirmed. */
    OFFERED,
    /** The host has refused, with a reason. */
    REFUSED,
    /** The offered place was not confirmed in time. */
    LAPSED,
    WITHDRAWN;

    /** Those that keep a place from others. */
    static final List<SeatStatus> HOLDING = List.of(PLACE, OFFERED);

    /** Those that still mean to come. */
    public static final List<SeatStatus> OPEN = List.of(ASKED, PLACE, WAITING, OFFERED);

    /** Whether it is not over. */
    public boolean open() {
        return OPEN.contains(this);
    }
}
